import type { Tx } from "#db/client.ts";
import { readSeatState, rowsWithin } from "../queries/seat-state.ts";
import { documentOf, seatsOf } from "../rules/live.ts";
import { matchWaiting } from "../rules/waiting.ts";
import type { SaleCard } from "../sale-card.ts";

/**
 * Whether nothing on sale now would suit a group of that size, of a category (its code; null: any) or side by side. `tx`: as a
 * transaction sees it.
 */
export async function isSoldOut(
  card: SaleCard,
  category: string | null,
  size: number,
  tx?: Tx,
): Promise<boolean> {
  const { plan, sold } = card.hall;
  const state = await readSeatState(card.performanceId, card.hall, null, tx && rowsWithin(tx));
  const taken = seatsOf(documentOf(state), plan.seatCount);
  const priced = plan.categories.map(({ code }) =>
    [...card.prices.keys()].some((key) => key.startsWith(`${code}/`)),
  );
  const free = Array.from(plan.ids).filter((_, index) => taken[index] === 0 && priced[sold.category[index]!]);
  const inAreas = plan.areas.some(
    (area) =>
      (category === null || area.category === category) &&
      priced[plan.categories.findIndex(({ code }) => code === area.category)] &&
      (state.areas[area.id] ?? 0) >= size,
  );
  if (inAreas) return false;
  const index = category === null ? null : plan.categories.findIndex(({ code }) => code === category);
  return matchWaiting(card.hall, { freed: free }, [{ id: "", size, category: index }]).matches.length === 0;
}
