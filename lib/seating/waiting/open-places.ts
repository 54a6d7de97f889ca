import { sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { claimState } from "#db/schema/seat-claims.ts";
import { errorNumber } from "#db/transaction.ts";
import { derivedId } from "#lib/ids.ts";
import { sqlId, sqlWhole } from "../claims/sql-text.ts";
import { singleSeats } from "../rules/single-seats.ts";
import { ratesNow, type SaleCard } from "../sale-card.ts";
import { waitingChannel } from "../steps/keep-for-waiting.ts";

/**
 * The places on open sale beside what came free, with which they may make a group: of the same rows, tables and areas, without any
 * row of claims, and of a category that has a price now.
 */
export async function openAround(
  tx: Tx,
  card: SaleCard,
  freed: readonly number[],
  now: Date,
): Promise<number[]> {
  const { plan, sold } = card.hall;
  const hasPrice = plan.categories.map(({ code }) => ratesNow(card, code, now).length > 0);
  const seats = freed.filter((id) => plan.indexOf(id) >= 0);
  const around = new Set(
    singleSeats(plan, seats).around.filter((id) => hasPrice[sold.category[plan.indexOf(id)]!]),
  );
  for (const table of plan.tables)
    if (table.whole && table.seats.some((id) => seats.includes(id)))
      for (const id of table.seats) if (hasPrice[sold.category[plan.indexOf(id)]!]) around.add(id);
  for (const area of plan.areas) {
    const end = area.firstPlace + (sold.capacities.get(area.id) ?? 0);
    if (!hasPrice[plan.categories.findIndex(({ code }) => code === area.category)]) continue;
    if (!freed.some((id) => id >= area.firstPlace && id < end)) continue;
    for (let id = area.firstPlace; id < end; id++) around.add(id);
  }
  if (around.size === 0) return [];
  const [rows] = (await tx.execute(
    sql.raw(`SELECT seat_id FROM seat_claims WHERE performance_id=${sqlId(card.performanceId)}
      AND seat_id IN (${[...around].map(sqlWhole).join(",")})`),
  )) as unknown as [{ seat_id: number }[]];
  for (const row of rows) around.delete(Number(row.seat_id));
  return [...around];
}

/**
 * Claims places of the open sale for an offer, all or none; false when somebody was quicker with one. Plainly inserted: whatever row
 * stands there, a hold that ran out too, the primary key refuses it.
 */
export async function claimOpen(
  tx: Tx,
  { performanceId, organizerId }: SaleCard,
  offerId: string,
  seatIds: readonly number[],
): Promise<boolean> {
  if (seatIds.length === 0) return true;
  const claimId = sqlId(derivedId("waiting", performanceId));
  const rows = seatIds.map(
    (id) =>
      `(${sqlId(performanceId)},${sqlWhole(id)},${claimId},${claimState.blocked},${sqlId(organizerId)},${sqlId(offerId)},'${waitingChannel}','9999-12-31 00:00:00')`,
  );
  try {
    await tx.execute(
      sql.raw(`INSERT INTO seat_claims
        (performance_id, seat_id, claim_id, state, organizer_id, cart_id, channel_code, expires_at)
        VALUES ${rows.join(",")}`),
    );
    return true;
  } catch (error) {
    if (errorNumber(error) === 1062) return false;
    throw error;
  }
}
