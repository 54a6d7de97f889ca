import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { identify, isAlive, ownIdentity } from "./identity.ts";
import { withLock } from "./lock.ts";

const folder = mkdtempSync(join(tmpdir(), "kametay-lock-"));
afterAll(() => rmSync(folder, { recursive: true }));

test("two holders never overlap", async () => {
  let inside = 0;
  let most = 0;
  const work = async () => {
    most = Math.max(most, ++inside);
    await new Promise((resolve) => setImmediate(resolve));
    inside--;
  };
  await Promise.all([1, 2, 3, 4].map(() => withLock(join(folder, "a"), work)));
  expect(most).toBe(1);
});

test("a lock whose holder was killed is taken over, a living one's is not", async () => {
  const holder = spawn("sleep", ["60"]);
  const who = identify(holder.pid ?? 0);
  const path = join(folder, "b");
  writeFileSync(path, JSON.stringify(who));
  await expect(withLock(path, async () => "in", 120)).rejects.toThrow(/busy/);
  const gone = new Promise((resolve) => holder.once("exit", resolve));
  holder.kill("SIGKILL");
  await gone;
  expect(await withLock(path, async () => "in", 5_000)).toBe("in");
});

test("a process is known by its number and its beginning", () => {
  expect(isAlive(ownIdentity())).toBe(true);
  expect(isAlive({ ...ownIdentity(), began: "another time" })).toBe(false);
});
