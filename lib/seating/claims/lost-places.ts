import { sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { claimState } from "#db/schema/seat-claims.ts";
import { errorNumber } from "#db/transaction.ts";
import type { Hall } from "#lib/halls/open-plans.ts";
import { derivedId } from "#lib/ids.ts";
import { freeOrKeep } from "../steps/keep-for-waiting.ts";
import { liveAt } from "./read.ts";
import { sqlId, sqlWhole } from "./sql-text.ts";

/** Blocked because the plan no longer has the place; no channel sells it and nobody frees it by hand. */
export const removedChannel = "removed";

const rowsOfStatement = 2_000;
const lostNumbers = new Set([1048, 1062, 3819, 4025]);

/** The ids that a hall can sell: its seats, and the places of its areas as far as the overlay lets them. */
export function sellableIds({ plan, sold }: Hall): Set<number> {
  const ids = new Set<number>(plan.ids);
  for (const area of plan.areas) {
    const end = area.firstPlace + (sold.capacities.get(area.id) ?? 0);
    for (let id = area.firstPlace; id < end; id++) ids.add(id);
  }
  return ids;
}

/** Which of some places are held, sold or blocked now, by their ids in order. What only an earlier version took away is not. */
export async function takenAmong(tx: Tx, performanceId: string, ids: number[]): Promise<number[]> {
  const taken: number[] = [];
  for (const part of parts(ids)) {
    const [rows] = (await tx.execute(
      sql.raw(`SELECT seat_id FROM seat_claims WHERE performance_id=${sqlId(performanceId)}
        AND seat_id IN (${part.map(sqlWhole).join(",")}) AND ${liveAt(sqlId(performanceId))}
        AND NOT (state=${claimState.blocked} AND channel_code<=>'${removedChannel}')`),
    )) as unknown as [{ seat_id: number }[]];
    taken.push(...rows.map((row) => Number(row.seat_id)));
  }
  return taken.sort((one, other) => one - other);
}

/**
 * Claims places as blocked, all or none, so that a hold decided on the old plan a moment later cannot take one; false when somebody
 * has one of them. The guard is the one of `claimSeats`: a live row's claim_id would become NULL. claim_id comes first, because
 * it asks for the old state, and expires_at last.
 */
export async function blockLost(
  tx: Tx,
  performanceId: string,
  organizerId: string,
  ids: number[],
): Promise<boolean> {
  const claimId = sqlId(derivedId("removed", performanceId));
  const rowOf = (id: number) =>
    `(${sqlId(performanceId)},${sqlWhole(id)},${claimId},${claimState.blocked},${sqlId(organizerId)},'${removedChannel}','9999-12-31 00:00:00')`;
  try {
    for (const part of parts(ids))
      await tx.execute(
        sql.raw(`INSERT INTO seat_claims
        (performance_id, seat_id, claim_id, state, organizer_id, channel_code, expires_at)
        VALUES ${part.map(rowOf).join(",")} ON DUPLICATE KEY UPDATE
        claim_id = IF((state=${claimState.held} AND expires_at<=NOW(3))
          OR (state=${claimState.blocked} AND channel_code<=>'${removedChannel}'), VALUES(claim_id), NULL),
        cart_id = NULL, order_id = NULL, rate_id = NULL, price_id = NULL, reason = NULL,
        channel_code = VALUES(channel_code), state = VALUES(state), expires_at = VALUES(expires_at)`),
      );
    return true;
  } catch (error) {
    const number = errorNumber(error);
    if (number !== undefined && lostNumbers.has(number)) return false;
    throw error;
  }
}

/**
 * Gives back the places that an earlier version had taken away and this one has again, to the line while somebody waits; how many
 * those were.
 */
export async function freeReturned(tx: Tx, performanceId: string, sellable: Set<number>): Promise<number> {
  const [rows] = (await tx.execute(
    sql.raw(`SELECT seat_id FROM seat_claims WHERE performance_id=${sqlId(performanceId)}
      AND state=${claimState.blocked} AND channel_code='${removedChannel}'`),
  )) as unknown as [{ seat_id: number }[]];
  const ids = rows.map((row) => Number(row.seat_id)).filter((id) => sellable.has(id));
  for (const part of parts(ids))
    await freeOrKeep(
      tx,
      performanceId,
      sql.raw(`seat_id IN (${part.map(sqlWhole).join(",")})
        AND state=${claimState.blocked} AND channel_code='${removedChannel}'`),
    );
  return ids.length;
}

function parts(ids: number[]): number[][] {
  const out: number[][] = [];
  for (let at = 0; at < ids.length; at += rowsOfStatement) out.push(ids.slice(at, at + rowsOfStatement));
  return out;
}
