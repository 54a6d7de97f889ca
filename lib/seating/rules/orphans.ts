import { flagBits, type OpenPlan } from "#lib/halls/rules/open-plan.ts";
import { wholeTableSeats } from "./whole-tables.ts";

/** Below this share of free seats the rule is off by itself: near the sell-out single seats are all there is. */
const nearSellOut = 0.05;

/** Whether the rule against single seats still makes sense with so many seats taken. */
export function orphanRuleHolds(taken: Uint8Array): boolean {
  let free = 0;
  for (const its of taken) if (its === 0) free++;
  return free > taken.length * nearSellOut;
}

const known = new WeakMap<OpenPlan, Uint8Array>();

/**
 * One byte a seat, 1 where anybody may be seated next to anybody: not a wheelchair's or a companion's place and not of a table
 * sold as a whole. The others are walls to the orphan rule and are never used to fill a group.
 */
export function ordinarySeats(plan: OpenPlan): Uint8Array {
  const before = known.get(plan);
  if (before) return before;
  const ordinary = plan.flags.map((flags) => (flags & (flagBits.wheelchair | flagBits.companion) ? 0 : 1));
  for (const index of wholeTableSeats(plan)) if (index >= 0) ordinary[index] = 0;
  known.set(plan, ordinary);
  return ordinary;
}

/**
 * The seats that would be left single (free, with nobody's seat free on either side) by this choice and are not so yet.
 * `taken` is the state without this buyer: seats that the cart already holds count as free and belong to `chosen`.
 */
export function newOrphans(plan: OpenPlan, taken: Uint8Array, chosen: readonly number[]): number[] {
  const ordinary = ordinarySeats(plan);
  const mine = new Set(chosen);
  const wasOpen = (index: number) => index >= 0 && taken[index] === 0 && ordinary[index] === 1;
  const isOpen = (index: number) => wasOpen(index) && !mine.has(index);
  const found = new Set<number>();
  for (const index of chosen) {
    for (const beside of [plan.left[index]!, plan.right[index]!]) {
      if (!isOpen(beside)) continue;
      const [left, right] = [plan.left[beside]!, plan.right[beside]!];
      const isAlone = !isOpen(left) && !isOpen(right);
      if (isAlone && (wasOpen(left) || wasOpen(right))) found.add(beside);
    }
  }
  return [...found].sort((one, other) => one - other);
}

/**
 * Why a choice may not be held: the seats it would leave single where as many seats of the same free stretch could be taken
 * without leaving one. A stretch with one seat more than was chosen always leaves one, and then it is allowed.
 */
export function orphanFault(
  plan: OpenPlan,
  taken: Uint8Array,
  chosen: readonly number[],
): { orphans: number[] } | null {
  const ordinary = ordinarySeats(plan);
  const mine = new Set(chosen);
  const wasOpen = (index: number) => index >= 0 && taken[index] === 0 && ordinary[index] === 1;
  const orphans = newOrphans(plan, taken, chosen).filter((orphan) => {
    let left = 1;
    for (const links of [plan.left, plan.right]) {
      for (let index = links[orphan]!; wasOpen(index); index = links[index]!) if (!mine.has(index)) left++;
    }
    return left > 1;
  });
  return orphans.length > 0 ? { orphans } : null;
}
