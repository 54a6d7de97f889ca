import { anySeat, type FlagWish, fitsFlags } from "#lib/halls/rules/flag-wish.ts";
import type { OpenPlan } from "#lib/halls/rules/open-plan.ts";
import { bestAccessible } from "./best-accessible.ts";
import { bestTogether, climb } from "./best-ladder.ts";
import { beginSearch, type Search } from "./best-windows.ts";

/**
 * Which step of the ladder answered: (a) side by side, (b) side by side but leaving a single seat, (c) in two rows one behind
 * the other, (d) in the fewest even pieces of one section, (e) across sections, (f) in a standing area. The buyer is told.
 */
export type BestStep = "a" | "b" | "c" | "d" | "e" | "f";
export type BestSeats = { indexes: number[]; step: BestStep };

export type BestInput = {
  plan: OpenPlan;
  /** The performance's categories, one byte a seat. */
  category: Uint8Array;
  /** One byte a seat, 0 where it is free. */
  taken: Uint8Array;
  count: number;
  /** Indexes of categories; all when absent. */
  allowedCategories?: Set<number>;
  /** One of the group uses a wheelchair. Otherwise such places are never given out. */
  accessible?: boolean;
  /** What every seat of the group has to be; whatever when absent. */
  flags?: FlagWish;
  /** Tells simultaneous buyers apart: each gets another of the choices that are nearly as good as the best. */
  salt?: number;
  avoidOrphans: boolean;
};

/**
 * The best seats for a group, by one rule for browser and server; null when there are not enough. One state and one salt give
 * one answer. What step b answers needs no further check by the orphan rule: nothing better was left.
 */
export function chooseSeats(input: BestInput): BestSeats | null {
  const { plan, category, taken, count, allowedCategories: allowed, flags = anySeat } = input;
  if (!Number.isInteger(count) || count < 1 || count > plan.seatCount) return null;
  const isAllowed = (index: number) =>
    (!allowed || allowed.has(category[index]!)) && fitsFlags(flags, plan.flags[index]!);
  const search: Search = {
    ...beginSearch(plan, taken, allowed || flags !== anySeat ? isAllowed : null),
    avoidOrphans: input.avoidOrphans,
    salt: input.salt,
  };
  if (input.accessible)
    return bestAccessible(search, (index) => taken[index] === 0 && isAllowed(index), count);
  return bestTogether(search, count) ?? climb(search, count);
}
