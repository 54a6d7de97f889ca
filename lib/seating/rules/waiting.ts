import type { OpenPlan } from "#lib/halls/rules/open-plan.ts";
import type { SoldPlan } from "#lib/halls/rules/overlay.ts";
import { seatsFor } from "./waiting-seats.ts";

/** How many places side by side somebody may wait for. */
export const maxWaitingSize = 6;

/** How long an offer of the list is kept for whom it was made, in minutes. */
export const offerMinutes = 30;

/** Somebody in line; `category` is an index of the plan's categories, null: any of those. */
export type InLine = { id: string; size: number; category: number | null };

/** Places for somebody, by id: seats and places of areas. `opened`: those of them that are still on open sale. */
export type Match = { entryId: string; seatIds: number[]; opened: number[] };

export type WaitingHall = { plan: OpenPlan; sold: SoldPlan };

/** What the list may give: what came free, and what is on open sale around it, which it may take along for a group. */
export type Supply = {
  freed: readonly number[];
  open?: readonly number[];
  /** Whether what is taken along may not leave a seat single. */
  sparesSingles?: boolean;
};

/** The same while it is being given away. */
export type Stock = { freed: Set<number>; open: Set<number>; sparesSingles: boolean };

/**
 * Gives what came free to whom it suits, the first in line first: a group side by side in one row and of its category, a whole
 * table to as many as it seats, or that many places of one standing area. Places on open sale only complete a group: each match
 * has one that came free. The best of what suits is taken. What suits nobody is left over, and nobody gets two offers.
 */
export function matchWaiting(
  hall: WaitingHall,
  { freed, open = [], sparesSingles = false }: Supply,
  line: readonly InLine[],
): { matches: Match[]; rest: number[] } {
  const stock = { freed: new Set(freed), open: new Set(open), sparesSingles };
  const matches: Match[] = [];
  for (const one of line) {
    if (stock.freed.size === 0) break;
    const seatIds = seatsFor(hall, stock, one) ?? tableFor(hall, stock, one) ?? placesFor(hall, stock, one);
    if (!seatIds) continue;
    matches.push({ entryId: one.id, seatIds, opened: seatIds.filter((id) => stock.open.has(id)) });
    for (const id of seatIds) {
      stock.freed.delete(id);
      stock.open.delete(id);
    }
  }
  return { matches, rest: [...stock.freed] };
}

/** A table that is sold whole, for a group of its size. */
function tableFor({ plan, sold }: WaitingHall, stock: Stock, { size, category }: InLine): number[] | null {
  const isThere = (id: number) =>
    (stock.freed.has(id) || stock.open.has(id)) &&
    (category === null || sold.category[plan.indexOf(id)] === category);
  const found = plan.tables.find(
    ({ whole, seats }) =>
      whole && seats.length === size && seats.every(isThere) && seats.some((id) => stock.freed.has(id)),
  );
  return found ? [...found.seats] : null;
}

function placesFor({ plan, sold }: WaitingHall, stock: Stock, { size, category }: InLine): number[] | null {
  for (const area of plan.areas) {
    if (category !== null && plan.categories[category]?.code !== area.category) continue;
    const end = area.firstPlace + (sold.capacities.get(area.id) ?? 0);
    const within = (ids: Set<number>) =>
      [...ids].filter((id) => id >= area.firstPlace && id < end).sort((one, other) => one - other);
    const freed = within(stock.freed);
    if (freed.length === 0) continue;
    const places = [...freed, ...within(stock.open)];
    if (places.length >= size) return places.slice(0, size);
  }
  return null;
}
