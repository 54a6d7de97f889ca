import { expect, test } from "vitest";
import type { Migration } from "./journal.ts";
import { compareState } from "./state.ts";

const migration = (createdAtMs: number, hash = `h${createdAtMs}`): Migration => ({
  tag: `m${createdAtMs}`,
  createdAtMs,
  hash,
  statements: [],
});
const applied = (createdAtMs: number, hash = `h${createdAtMs}`) => ({ createdAtMs, hash });
const journal = [migration(1), migration(2)];

test("a database is current, behind or ahead of the code", () => {
  expect(compareState(journal, [applied(1), applied(2)])).toEqual({ kind: "current" });
  expect(compareState(journal, [applied(1)])).toEqual({ kind: "behind", pending: [journal[1]] });
  expect(compareState(journal, [])).toEqual({ kind: "behind", pending: journal });
  expect(compareState(journal, [applied(1), applied(2), applied(3)])).toEqual({ kind: "ahead", unknown: 1 });
});

test("a migration that was changed after it ran is told from one that is missing", () => {
  expect(compareState(journal, [applied(1, "other"), applied(2)])).toEqual({ kind: "changed", tag: "m1" });
});

test("a migration that was merged late, older than the last one run, is still run", () => {
  expect(compareState(journal, [applied(2)])).toEqual({ kind: "behind", pending: [journal[0]] });
});
