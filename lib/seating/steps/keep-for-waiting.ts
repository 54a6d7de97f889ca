import { type SQL, sql } from "drizzle-orm";
import type { ResultSetHeader } from "mysql2";
import type { Tx } from "#db/client.ts";
import { claimState } from "#db/schema/seat-claims.ts";
import { derivedId, idBytes } from "#lib/ids.ts";

/** The channel of places that nobody but the waiting list may sell. */
export const waitingChannel = "waiting";
const never = "9999-12-31 00:00:00";

/**
 * Somebody waits at a performance. Of one known by its id, so that it is read once and not once a row; and locked for reading until
 * the transaction ends, so that who joins comes before what is freed or after it, never between.
 */
export const hasWaiting = (performanceId: string): SQL =>
  sql`(SELECT w.has_waiting FROM performances AS w WHERE w.id = ${idBytes(performanceId)} LOCK IN SHARE MODE)`;

/**
 * Makes claims the list's instead of freeing them: blocked, and in the cart whose id is the performance's, until they are offered
 * or opened for sale. `which` says whose they must still be. Answers how many.
 */
export async function keepForWaiting(tx: Tx, performanceId: string, which: SQL): Promise<number> {
  const [kept] = await tx.execute(sql`UPDATE seat_claims
    SET state = ${claimState.blocked}, channel_code = ${waitingChannel}, cart_id = ${idBytes(performanceId)},
      claim_id = ${idBytes(derivedId("waiting", performanceId))}, order_id = NULL, rate_id = NULL, price_id = NULL,
      reason = NULL, expires_at = ${never}
    WHERE performance_id = ${idBytes(performanceId)} AND ${which}`);
  return (kept as unknown as ResultSetHeader).affectedRows;
}

/**
 * Frees claims for everybody, or, while somebody waits at the performance, for the list: then they never pass through open sale.
 * Answers how many were either.
 */
export async function freeOrKeep(tx: Tx, performanceId: string, which: SQL): Promise<number> {
  const [freed] = await tx.execute(sql`DELETE FROM seat_claims
    WHERE performance_id = ${idBytes(performanceId)} AND ${which} AND NOT ${hasWaiting(performanceId)}`);
  const gone = (freed as unknown as ResultSetHeader).affectedRows;
  return gone + (await keepForWaiting(tx, performanceId, which));
}
