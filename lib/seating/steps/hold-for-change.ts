import { sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { DomainError } from "#lib/errors.ts";
import { areaOfPlace } from "#lib/halls/rules/overlay.ts";
import type { PlanArea } from "#lib/halls/rules/plan.ts";
import { derivedId } from "#lib/ids.ts";
import { freePlaces } from "../claims/choices.ts";
import { liveAt } from "../claims/read.ts";
import { singlesNow } from "../claims/singles-now.ts";
import { sqlId, sqlWhole } from "../claims/sql-text.ts";
import { claimSeatsIn } from "../claims/statement.ts";
import { priceNow, type SaleCard } from "../sale-card.ts";

/** `area`: standing room, of which whichever place is free is taken; `seatId` then is one of its places. */
export type WantedSeat = { seatId: number; area: PlanArea | null; rateId: string; priceId: string };

/** How often places of an area are picked anew when another process was between. */
const maxPicks = 5;

/**
 * A seat of a performance at a rate, with its price now; any place of a standing area stands for the area. That a table sold whole
 * is taken whole is the caller's to see to, who knows all seats of the change. Refuses: BAD_SEAT, RATE_UNKNOWN.
 */
export function seatForChange(
  card: SaleCard,
  seatId: number,
  rateId: string,
  now: Date,
): WantedSeat & { amountTiyn: number } {
  const { plan, sold } = card.hall;
  const index = plan.indexOf(seatId);
  const area = index < 0 ? areaOfPlace(plan, seatId) : null;
  if (index < 0 && !area) throw new DomainError("BAD_SEAT", { seat: seatId });
  const category = area?.category ?? plan.categories[sold.category[index]!]!.code;
  const price = priceNow(card, category, card.rateCodeById.get(rateId) ?? "", now);
  return { seatId, area, rateId: price.rateId, priceId: price.id, amountTiyn: price.amountTiyn };
}

/**
 * Holds seats of one performance for a change, in its transaction, under the change's id in the place of a cart's: all or none, by
 * the same guarded statement as every hold, and no cart's limits are touched. `leaving`: the seats that come free by it. Answers
 * the seats and places, in the order of the wishes. Refuses: SEAT_TAKEN (details.seats), NOT_ENOUGH_PLACES, LEAVES_SINGLE_SEAT
 * (details.seats).
 */
export async function holdForChange(
  tx: Tx,
  card: SaleCard,
  changeId: string,
  wanted: readonly WantedSeat[],
  rule: { holdSeconds: number; sparesSingles: boolean; leaving: readonly number[] },
  now: Date,
): Promise<number[]> {
  const { performanceId, organizerId } = card;
  const named = wanted.filter(({ area }) => !area).map(({ seatId }) => seatId);
  const singles = rule.sparesSingles ? singlesNow(card, named, now) : null;
  for (let pick = 1; pick <= maxPicks; pick++) {
    const taken = await readLive(tx, card, singles?.around ?? named, wanted);
    const lost = named.filter((seatId) => taken.has(seatId));
    if (lost.length > 0) throw new DomainError("SEAT_TAKEN", { seats: lost });
    const left = new Set(taken);
    for (const seatId of rule.leaving) left.delete(seatId);
    const single = singles?.leftBy((seatId) => left.has(seatId), []) ?? [];
    if (single.length > 0) throw new DomainError("LEAVES_SINGLE_SEAT", { seats: single });
    const placed = pickPlaces(card, wanted, taken);
    const claims = wanted.map(({ rateId, priceId }, at) => ({
      seatId: placed[at]!,
      rateId,
      priceId,
      performanceId,
      organizerId,
      claimId: derivedId("change", changeId, performanceId),
      cartId: changeId,
      clock: null,
      holdSeconds: rule.holdSeconds,
    }));
    if (await claimSeatsIn(tx, claims)) return placed;
    if (named.length === wanted.length) break;
  }
  throw new DomainError("SEAT_TAKEN", { seats: named });
}

/** Each wish with its place: in an area from anywhere on, so that who comes at one moment is not in each other's way. */
function pickPlaces(card: SaleCard, wanted: readonly WantedSeat[], taken: Set<number>): number[] {
  return wanted.map(({ seatId, area }) => {
    if (!area) return seatId;
    const free = freePlaces(area, card, taken);
    const place = free[Math.floor(Math.random() * free.length)];
    if (place === undefined) throw new DomainError("NOT_ENOUGH_PLACES");
    taken.add(place);
    return place;
  });
}

/** What is taken of these seats and of the areas that are wanted. */
async function readLive(
  tx: Tx,
  card: SaleCard,
  seatIds: readonly number[],
  wanted: readonly WantedSeat[],
): Promise<Set<number>> {
  const performance = sqlId(card.performanceId);
  const areas = new Set(wanted.flatMap(({ area }) => area ?? []));
  const which = [
    ...(seatIds.length > 0 ? [`seat_id IN (${seatIds.map(sqlWhole).join(",")})`] : []),
    ...[...areas].map(
      ({ firstPlace, capacity }) =>
        `seat_id BETWEEN ${sqlWhole(firstPlace)} AND ${sqlWhole(firstPlace + capacity - 1)}`,
    ),
  ];
  const [rows] = (await tx.execute(
    sql.raw(`SELECT seat_id FROM seat_claims WHERE performance_id=${performance}
      AND (${which.join(" OR ")}) AND ${liveAt(performance)}`),
  )) as unknown as [{ seat_id: number }[]];
  return new Set(rows.map((row) => Number(row.seat_id)));
}
