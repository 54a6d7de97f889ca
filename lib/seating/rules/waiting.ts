import { flagBits, type OpenPlan } from "#lib/halls/rules/open-plan.ts";
import type { SoldPlan } from "#lib/halls/rules/overlay.ts";
import { seatCosts } from "./best-windows.ts";

/** How many places side by side somebody may wait for. */
export const maxWaitingSize = 6;

/** How long an offer of the list is kept for whom it was made, in minutes. */
export const offerMinutes = 30;

/** Somebody in line; `category` is an index of the plan's categories, null: any of those. */
export type InLine = { id: string; size: number; category: number | null };

/** Places that came free, by id: seats and places of areas. */
export type Match = { entryId: string; seatIds: number[] };

type Hall = { plan: OpenPlan; sold: SoldPlan };

/**
 * Gives what came free to whom it suits, the first in line first: a group side by side in one row and of its category, or that
 * many places of one standing area. The best of what suits is taken. What suits nobody is left over, and nobody gets two offers.
 */
export function matchWaiting(
  hall: Hall,
  freed: readonly number[],
  line: readonly InLine[],
): { matches: Match[]; rest: number[] } {
  const left = new Set(freed);
  const matches: Match[] = [];
  for (const { id, size, category } of line) {
    if (left.size === 0) break;
    const seatIds = seatsFor(hall, left, size, category) ?? placesFor(hall, left, size, category);
    if (!seatIds) continue;
    for (const seat of seatIds) left.delete(seat);
    matches.push({ entryId: id, seatIds });
  }
  return { matches, rest: [...left] };
}

/** The cheapest run of that many neighbours; a place for a wheelchair is nobody's by chance. */
function seatsFor(
  { plan, sold }: Hall,
  left: ReadonlySet<number>,
  size: number,
  category: number | null,
): number[] | null {
  const cost = seatCosts(plan);
  const suits = (index: number) =>
    index >= 0 &&
    left.has(plan.ids[index]!) &&
    (plan.flags[index]! & (flagBits.wheelchair | flagBits.companion)) === 0 &&
    (category === null || sold.category[index] === category);
  let best: number[] | null = null;
  let bestCost = Number.POSITIVE_INFINITY;
  for (const id of left) {
    const run = runFrom(plan, plan.indexOf(id), size, suits);
    if (!run) continue;
    const sum = run.reduce((total, index) => total + cost[index]!, 0);
    if (sum >= bestCost) continue;
    best = run;
    bestCost = sum;
  }
  return best === null ? null : runIds(plan, best);
}

const runIds = (plan: OpenPlan, run: readonly number[]) => run.map((index) => plan.ids[index]!);

function runFrom(
  plan: OpenPlan,
  first: number,
  size: number,
  suits: (index: number) => boolean,
): number[] | null {
  const run: number[] = [];
  for (let index = first; run.length < size; index = plan.right[index]!) {
    if (!suits(index)) return null;
    run.push(index);
  }
  return run;
}

function placesFor(
  { plan, sold }: Hall,
  left: ReadonlySet<number>,
  size: number,
  category: number | null,
): number[] | null {
  for (const area of plan.areas) {
    if (category !== null && plan.categories[category]?.code !== area.category) continue;
    const end = area.firstPlace + (sold.capacities.get(area.id) ?? 0);
    const places = [...left].filter((id) => id >= area.firstPlace && id < end).sort((a, b) => a - b);
    if (places.length >= size) return places.slice(0, size);
  }
  return null;
}
