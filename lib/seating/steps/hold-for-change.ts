import { sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { DomainError } from "#lib/errors.ts";
import { derivedId } from "#lib/ids.ts";
import { liveAt } from "../claims/read.ts";
import { singlesNow } from "../claims/singles-now.ts";
import { sqlId, sqlWhole } from "../claims/sql-text.ts";
import { claimSeatsIn } from "../claims/statement.ts";
import { priceNow, type SaleCard } from "../sale-card.ts";

export type WantedSeat = { seatId: number; rateId: string; priceId: string };

/** A seat of a performance at a rate, with its price now. Refuses: BAD_SEAT, TABLE_WHOLE, RATE_UNKNOWN. */
export function seatForChange(card: SaleCard, seatId: number, rateId: string, now: Date) {
  const { plan, sold } = card.hall;
  const index = plan.indexOf(seatId);
  if (index < 0) throw new DomainError("BAD_SEAT", { seat: seatId });
  const table = plan.tables.find((its) => its.whole && its.seats.includes(seatId));
  if (table) throw new DomainError("TABLE_WHOLE", { table: table.label });
  const category = plan.categories[sold.category[index]!]!.code;
  const price = priceNow(card, category, card.rateCodeById.get(rateId) ?? "", now);
  return { seatId, rateId: price.rateId, priceId: price.id, amountTiyn: price.amountTiyn };
}

/**
 * Holds seats of one performance for a change, in its transaction, under the change's id in the place of a cart's: all or none, by
 * the same guarded statement as every hold, and no cart's limits are touched. `leaving`: the seats that come free by it.
 * Refuses: SEAT_TAKEN (details.seats), LEAVES_SINGLE_SEAT (details.seats).
 */
export async function holdForChange(
  tx: Tx,
  card: SaleCard,
  changeId: string,
  seats: readonly WantedSeat[],
  rule: { holdSeconds: number; sparesSingles: boolean; leaving: readonly number[] },
  now: Date,
): Promise<void> {
  const { performanceId, organizerId } = card;
  const wanted = seats.map(({ seatId }) => seatId);
  const singles = rule.sparesSingles ? singlesNow(card, wanted, now) : null;
  const taken = new Set(await readLive(tx, performanceId, singles?.around ?? wanted));
  const lost = wanted.filter((seatId) => taken.has(seatId));
  if (lost.length > 0) throw new DomainError("SEAT_TAKEN", { seats: lost });
  for (const seatId of rule.leaving) taken.delete(seatId);
  const single = singles?.leftBy((seatId) => taken.has(seatId), []) ?? [];
  if (single.length > 0) throw new DomainError("LEAVES_SINGLE_SEAT", { seats: single });
  const claims = seats.map((seat) => ({
    ...seat,
    performanceId,
    organizerId,
    claimId: derivedId("change", changeId, performanceId),
    cartId: changeId,
    clock: null,
    holdSeconds: rule.holdSeconds,
  }));
  if (!(await claimSeatsIn(tx, claims))) throw new DomainError("SEAT_TAKEN", { seats: wanted });
}

async function readLive(tx: Tx, performanceId: string, seatIds: readonly number[]): Promise<number[]> {
  if (seatIds.length === 0) return [];
  const [rows] = (await tx.execute(
    sql.raw(`SELECT seat_id FROM seat_claims WHERE performance_id=${sqlId(performanceId)}
      AND seat_id IN (${seatIds.map(sqlWhole).join(",")}) AND ${liveAt(sqlId(performanceId))}`),
  )) as unknown as [{ seat_id: number }[]];
  return rows.map((row) => Number(row.seat_id));
}
