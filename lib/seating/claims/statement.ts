import { sql } from "drizzle-orm";
import type { Pool, PoolConnection } from "mysql2/promise";
import type { Tx } from "#db/client.ts";
import { errorNumber } from "#db/transaction.ts";
import { sqlId, sqlKnownId, sqlMoment, sqlWhole } from "./sql-text.ts";

/** One seat, or one place of an area, to be claimed for a cart. */
export type NewClaim = {
  performanceId: string;
  organizerId: string;
  seatId: number;
  claimId: string;
  cartId: string;
  rateId: string;
  priceId: string;
  /** The cart's live clock at this organizer, by the database's clock; null when a new one begins. */
  clock: Date | null;
  holdSeconds: number;
};

const columns =
  "performance_id, seat_id, claim_id, state, organizer_id, cart_id, rate_id, price_id, expires_at";
const never = "'9999-12-31 00:00:00'";

/**
 * All or nothing: free seats are inserted, expired holds taken over, the same claim again changes nothing, and one seat that is
 * held, sold or blocked refuses the whole statement: its claim_id would become NULL (error 1048), and the CHECK stands behind
 * that. expires_at comes last, because assignments run from left to right and the others ask for its old value.
 */
const guard = `ON DUPLICATE KEY UPDATE
  claim_id = IF(state=1 AND (expires_at<=NOW(3) OR claim_id=VALUES(claim_id)), VALUES(claim_id), NULL),
  cart_id = IF(expires_at<=NOW(3), VALUES(cart_id), cart_id),
  rate_id = IF(expires_at<=NOW(3), VALUES(rate_id), rate_id),
  price_id = IF(expires_at<=NOW(3), VALUES(price_id), price_id),
  order_id = IF(expires_at<=NOW(3), NULL, order_id),
  expires_at = IF(expires_at<=NOW(3), VALUES(expires_at), expires_at)`;

/** Ids and numbers of our own, checked as they are written: a moment's statement has hundreds, and escaping them costs most of it. */
function rowOf(claim: NewClaim): string {
  const { performanceId, seatId, claimId, organizerId, cartId, rateId, priceId, clock, holdSeconds } = claim;
  const known = [performanceId, organizerId, rateId, priceId].map(sqlKnownId);
  const end = clock ? sqlMoment(clock) : never;
  return `(${known[0]},${sqlWhole(seatId)},${sqlId(claimId)},1,${known[1]},${sqlId(cartId)},${known[2]},${known[3]},LEAST(${end},NOW(3)+INTERVAL ${sqlWhole(holdSeconds)} SECOND))`;
}

/** The refusals of the statement: lost to somebody, never to be retried blindly. */
const lostNumbers = new Set([1048, 1062, 3819, 4025]);

/** Claims every seat of the list or none; true when all are this request's. Runs in a transaction when given its connection. */
export async function claimSeats(on: Pool | PoolConnection, claims: NewClaim[]): Promise<boolean> {
  return run(claims, (text) => on.query(text));
}

/** The same inside a transaction of a command: a change of seat holds its new seats ungathered. */
export async function claimSeatsIn(tx: Tx, claims: NewClaim[]): Promise<boolean> {
  return run(claims, (text) => tx.execute(sql.raw(text)));
}

async function run(claims: NewClaim[], send: (text: string) => Promise<unknown>): Promise<boolean> {
  if (claims.length === 0) return true;
  try {
    await send(`INSERT INTO seat_claims (${columns}) VALUES ${claims.map(rowOf).join(",")} ${guard}`);
    return true;
  } catch (error) {
    const number = errorNumber(error);
    if (number !== undefined && lostNumbers.has(number)) return false;
    throw error;
  }
}
