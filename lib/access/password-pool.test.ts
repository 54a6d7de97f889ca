import { tmpdir } from "node:os";
import { afterEach, expect, test } from "vitest";
import { processStore } from "#lib/process-wide.ts";
import { hashJob } from "./password-pool.ts";

const home = process.cwd();
afterEach(() => process.chdir(home));

/** The pool is the process's: a test that breaks it starts with none and leaves none behind. */
const poolState = () => processStore.get("password-threads");
const forgetPool = () => processStore.delete("password-threads");

test("hashes and compares on its threads", async () => {
  const hash = await hashJob({ kind: "hash", text: "a", rounds: 4 });
  expect(await hashJob({ kind: "compare", text: "a", hash })).toBe("same");
  expect(await hashJob({ kind: "compare", text: "b", hash })).toBe("other");
});

test("a hash that is none is the job's fault, and the thread goes on", async () => {
  const hash = `$2b$99$${"a".repeat(53)}`;
  await expect(hashJob({ kind: "compare", text: "a", hash })).rejects.toThrow("rounds");
  expect(await hashJob({ kind: "hash", text: "a", rounds: 4 })).toMatch(/^\$2b\$04\$/);
});

test("where a thread finds no bcryptjs the work is done here, and no thread is tried again", async () => {
  forgetPool();
  process.chdir(tmpdir());
  const jobs = [1, 2, 3].map((n) => hashJob({ kind: "hash", text: `${n}`, rounds: 4 }));
  expect(await Promise.all(jobs)).toHaveLength(3);
  expect(await hashJob({ kind: "hash", text: "later", rounds: 4 })).toMatch(/^\$2b\$04\$/);
  expect(poolState()).toMatchObject({ isBroken: true, threads: [], waiting: [] });
  forgetPool();
});
