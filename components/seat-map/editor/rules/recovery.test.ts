import { expect, test } from "vitest";
import type { PlanDraft } from "#lib/halls/rules/draft.ts";
import { emptyPlan } from "#lib/halls/rules/empty-plan.ts";
import { copyKey, type LocalCopy, lookThrough } from "./recovery.ts";

const drawn = (name: string): PlanDraft => ({ plan: emptyPlan(name), nextId: 1, background: null });
const [old, mine, newer, theirs] = [drawn("Old"), drawn("Mine"), drawn("Newer"), drawn("Theirs")];
const copy = (its: Partial<LocalCopy>): LocalCopy => ({
  ...{ key: copyKey("hall", "tab"), draft: newer, revision: 7, at: 1, sent: null },
  ...its,
});

test("what was drawn on the draft that stands is offered and may go on top of it", () => {
  expect(lookThrough([copy({})], { revision: 7, draft: old }).offered).toMatchObject({ fits: true });
});

test("what reached the server while the tab was closed is not offered at all", () => {
  const kept = copy({ draft: mine, sent: mine });
  expect(lookThrough([kept], { revision: 8, draft: structuredClone(mine) })).toEqual({
    ...{ offered: null, done: [kept] },
  });
});

test("what was drawn after a save on its way goes on top of that save, and never on somebody else's", () => {
  const kept = copy({ sent: mine });
  expect(lookThrough([kept], { revision: 8, draft: mine }).offered).toMatchObject({ fits: true });
  expect(lookThrough([kept], { revision: 8, draft: theirs }).offered).toMatchObject({ fits: false });
  expect(lookThrough([kept], { revision: 9, draft: mine }).offered).toMatchObject({ fits: false });
  expect(lookThrough([copy({})], { revision: 8, draft: mine }).offered).toMatchObject({ fits: false });
});

test("each tab keeps its own; the latest is offered first", () => {
  const [one, other] = [copy({ key: copyKey("hall", "1") }), copy({ key: copyKey("hall", "2"), at: 2 })];
  expect(one.key).not.toBe(other.key);
  expect(lookThrough([one, other], { revision: 7, draft: old })).toMatchObject({ offered: other, done: [] });
});
