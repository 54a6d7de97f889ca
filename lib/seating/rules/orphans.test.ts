import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { OpenPlan } from "#lib/halls/rules/open-plan.ts";
import { drawPlan } from "#lib/halls/rules/testing/small-plan.ts";
import { openAuthoredPlan } from "#lib/halls/rules/wire.ts";
import { newOrphans, ordinarySeats, orphanFault, orphanRuleHolds } from "./orphans.ts";

/** A row in letters as it is sold: x is taken, * is being chosen, the rest as in `drawPlan`. */
function situation(row: string) {
  const plan = openAuthoredPlan(drawPlan(row.replace(/[x*]/g, "a")));
  const letters = [...row.replaceAll(" ", "")];
  const taken = Uint8Array.from(letters, (letter) => (letter === "x" ? 2 : 0));
  const chosen = letters.flatMap((letter, index) => (letter === "*" ? [index] : []));
  return { plan, taken, chosen };
}

/** Every single seat of a state, straight from the definition. */
function singles(plan: OpenPlan, isTaken: (index: number) => boolean): Set<number> {
  const ordinary = ordinarySeats(plan);
  const isOpen = (index: number) => index >= 0 && ordinary[index] === 1 && !isTaken(index);
  const all = [...plan.ids.keys()];
  return new Set(
    all.filter((index) => isOpen(index) && !isOpen(plan.left[index]!) && !isOpen(plan.right[index]!)),
  );
}

function orphansByDefinition({ plan, taken, chosen }: ReturnType<typeof situation>): number[] {
  const before = singles(plan, (index) => taken[index] !== 0);
  const after = singles(plan, (index) => taken[index] !== 0 || chosen.includes(index));
  return [...after].filter((index) => !before.has(index));
}

const anyRow = fc
  .string({ unit: fc.constantFrom("a", "a", "x", "*", "*", " ", "w", "c"), minLength: 1, maxLength: 14 })
  .filter((row) => row.trim() !== "");

describe("a seat left single", () => {
  it.each([
    ["*aaa", []],
    ["a*aa", [0]],
    ["aa*a", [3]],
    ["a*a", [0, 2]],
    ["xa*aax", [1]],
    ["aa *a aa", [3]],
    ["xa x*aa", []],
    ["**a", [2]],
    ["w*aa", []],
    ["wa*aa", [1]],
    ["aa*wc", []],
    ["*wa", []],
  ])("%s leaves %j", (row, orphans) => {
    const { plan, taken, chosen } = situation(row);
    expect(newOrphans(plan, taken, chosen)).toEqual(orphans);
  });

  it("is the same as by comparing all seats before and after", () => {
    fc.assert(
      fc.property(anyRow, (row) => {
        const its = situation(row);
        expect(newOrphans(its.plan, its.taken, its.chosen)).toEqual(orphansByDefinition(its));
      }),
      { numRuns: 500 },
    );
  });
});

describe("a choice may be refused", () => {
  it.each([
    ["a*aa", [0]],
    ["a**aa", [0]],
    ["a*a", [0, 2]],
    ["*a", null],
    ["**a", null],
    ["*a*", null],
    ["a*", null],
    ["x**ax", null],
    ["a*aa a*", [0]],
    ["*a*aa", [1]],
  ])("%s: %j", (row, orphans) => {
    const { plan, taken, chosen } = situation(row);
    expect(orphanFault(plan, taken, chosen)).toEqual(orphans && { orphans });
  });

  it("only where as many seats of the same stretch could be chosen without leaving one single", () => {
    fc.assert(
      fc.property(anyRow, (row) => {
        const its = situation(row);
        const { plan, taken, chosen } = its;
        const refused = orphansByDefinition(its).filter((orphan) => {
          const stretch = stretchOf(plan, taken, orphan);
          const count = stretch.filter((index) => chosen.includes(index)).length;
          return subsets(stretch, count).some(
            (choice) => orphansByDefinition({ plan, taken, chosen: choice }).length === 0,
          );
        });
        expect(orphanFault(plan, taken, chosen)).toEqual(refused.length > 0 ? { orphans: refused } : null);
      }),
      { numRuns: 300 },
    );
  });

  it("but not near the sell-out, where single seats are all there is", () => {
    expect(orphanRuleHolds(new Uint8Array(100))).toBe(true);
    expect(orphanRuleHolds(new Uint8Array(100).fill(2, 0, 94))).toBe(true);
    expect(orphanRuleHolds(new Uint8Array(100).fill(2, 0, 95))).toBe(false);
  });
});

function stretchOf(plan: OpenPlan, taken: Uint8Array, index: number): number[] {
  const ordinary = ordinarySeats(plan);
  const isOpen = (its: number) => its >= 0 && ordinary[its] === 1 && taken[its] === 0;
  let first = index;
  while (isOpen(plan.left[first]!)) first = plan.left[first]!;
  const stretch = [first];
  for (let next = plan.right[first]!; isOpen(next); next = plan.right[next]!) stretch.push(next);
  return stretch;
}

function subsets(items: number[], size: number): number[][] {
  if (size === 0) return [[]];
  return items.flatMap((item, at) => subsets(items.slice(at + 1), size - 1).map((rest) => [item, ...rest]));
}
