import { flagBits } from "#lib/halls/rules/open-plan.ts";
import type { BestSeats } from "./best-available.ts";
import { bestTogether, climb } from "./best-ladder.ts";
import {
  distancesTo,
  eachWindow,
  indexesOf,
  middleOf,
  nearlyBest,
  pickBySalt,
  type Run,
  runsOf,
  type Search,
  searchOf,
  type Window,
} from "./best-windows.ts";
import { wholeTableSeats } from "./whole-tables.ts";

/**
 * Seats for a group of which one uses a wheelchair: one wheelchair place, the others beside it as far as the platform reaches,
 * and whoever is left as near as ordinary seats allow. A window that would take a companion's place away from another free
 * wheelchair place is used only when there is no other, and so is one that takes a second wheelchair place.
 */
export function bestAccessible(
  search: Search,
  isFree: (index: number) => boolean,
  count: number,
): BestSeats | null {
  const { plan } = search;
  const atWholeTable = wholeTableSeats(plan);
  const free = plan.flags.map((_, index) => (isFree(index) && !atWholeTable.has(index) ? 1 : 0));
  const platform = searchOf(search, { usable: free });
  const runs = runsOf(platform).filter((run) => hasWheelchair(platform, run));
  for (const isGood of [sparesOthers, takesOne, takesAny]) {
    for (let size = count; size > 0; size--) {
      const window = bestWindow(platform, runs, size, (its) => isGood(platform, its));
      if (!window) continue;
      const together = indexesOf(window);
      if (size === count) return { indexes: together, step: window.orphans === 0 ? "a" : "b" };
      const rest = besideWindow(search, window, count - size);
      if (rest) return joined(search, together, rest);
    }
  }
  return null;
}

const has = ({ plan }: Search, index: number, flag: "wheelchair" | "companion") =>
  index >= 0 && (plan.flags[index]! & flagBits[flag]) > 0;

function hasWheelchair(search: Search, { first, end }: Run): boolean {
  for (let index = first; index < end; index++) if (has(search, index, "wheelchair")) return true;
  return false;
}

const wheelchairsOf = (search: Search, window: Window) =>
  indexesOf(window).filter((index) => has(search, index, "wheelchair")).length;

const takesAny = (search: Search, window: Window) => wheelchairsOf(search, window) > 0;
const takesOne = (search: Search, window: Window) => wheelchairsOf(search, window) === 1;

/** One wheelchair place, and no more of the others without a companion's place beside them than before. */
function sparesOthers(search: Search, window: Window): boolean {
  if (!takesOne(search, window)) return false;
  const { plan, usable } = search;
  let first = window.first;
  let end = window.first + window.size;
  while (plan.left[first]! >= 0 && usable[first - 1] === 1) first--;
  while (plan.right[end - 1]! >= 0 && usable[end] === 1) end++;
  const left = alone(search, first, window.first) + alone(search, window.first + window.size, end);
  return left <= alone(search, first, end);
}

/** How many wheelchair places of a run have no companion's place, each companion's counted once. */
function alone(search: Search, first: number, end: number): number {
  let without = 0;
  let given = -1;
  for (let index = first; index < end; index++) {
    if (!has(search, index, "wheelchair")) continue;
    if (index - 1 >= first && index - 1 !== given && has(search, index - 1, "companion")) continue;
    if (index + 1 < end && has(search, index + 1, "companion")) given = index + 1;
    else without++;
  }
  return without;
}

/** One of the good windows that are nearly as good as the best, by the buyer's salt. */
function bestWindow(
  search: Search,
  runs: Run[],
  size: number,
  isGood: (window: Window) => boolean,
): Window | null {
  const good: Window[] = [];
  eachWindow(search, runs, size, (window) => {
    if (isGood(window)) good.push(window);
  });
  good.sort((one, other) => one.orphans - other.orphans || one.cost - other.cost || one.first - other.first);
  const [best] = good;
  if (!best) return null;
  const most = nearlyBest(best.cost, size);
  const alike = good.filter(({ orphans, cost }) => orphans === best.orphans && cost <= most);
  return alike[pickBySalt(search.salt, alike.length)]!;
}

/** Ordinary seats for the rest of the group, nearest to the wheelchair place rather than to the stage. */
function besideWindow(search: Search, window: Window, count: number): BestSeats | null {
  const without = (seats: Uint8Array) => seats.slice().fill(0, window.first, window.first + window.size);
  const near = searchOf(search, {
    usable: without(search.usable),
    open: without(search.open),
    cost: distancesTo(search.plan, middleOf(search.plan, window)),
  });
  return bestTogether(near, count) ?? climb(near, count);
}

function joined({ plan }: Search, together: number[], rest: BestSeats): BestSeats {
  const indexes = [...together, ...rest.indexes].sort((one, other) => one - other);
  const isOneSection = indexes.every((index) => plan.section[index] === plan.section[indexes[0]!]);
  return { indexes, step: isOneSection ? "d" : "e" };
}
