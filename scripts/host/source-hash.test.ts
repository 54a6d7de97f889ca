import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { hashSources } from "./source-hash.ts";

const root = mkdtempSync(join(tmpdir(), "kametay-hash-"));
afterAll(() => rmSync(root, { recursive: true }));
mkdirSync(join(root, "lib"));
writeFileSync(join(root, "lib", "a.ts"), "1");

test("a build is stale when a source's content or name changes, and only then", () => {
  const first = hashSources(root);
  writeFileSync(join(root, "lib", "a.ts"), "1");
  writeFileSync(join(root, "lib", "a.test.ts"), "a test");
  writeFileSync(join(root, "README.md"), "words");
  expect(hashSources(root)).toBe(first);
  writeFileSync(join(root, "lib", "a.ts"), "2");
  const second = hashSources(root);
  expect(second).not.toBe(first);
  writeFileSync(join(root, "lib", "b.ts"), "");
  expect(hashSources(root)).not.toBe(second);
});
