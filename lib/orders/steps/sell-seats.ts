import { type SQL, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { claimState } from "#db/schema/seat-claims.ts";
import { errorNumber } from "#db/transaction.ts";
import { derivedId, idBytes } from "#lib/ids.ts";

export type SoldLine = { performanceId: string; seatId: number; rateId: string; priceId: string };
type Seller = { id: string; organizerId: string; cartId: string };

const never = "9999-12-31 00:00:00";

/** The refusals of the statement: the seats are somebody else's. */
const lostNumbers = new Set([1048, 1062, 3819, 4025]);

/**
 * Sells every seat of an order or none, in one statement whose refusal is a NULL in claim_id. A seat is the order's to have when
 * its hold is the order's own, is back in the same cart, has expired (and nobody waits for it), or when nobody has the seat: so money in time and
 * late money go the same way, and what was taken over, sold or blocked meanwhile stays with whoever has it.
 */
export async function sellSeats(tx: Tx, order: Seller, lines: readonly SoldLine[]): Promise<boolean> {
  const claim = idBytes(derivedId("sold", order.id));
  const rows = lines.map(
    (line): SQL => sql`(${idBytes(line.performanceId)}, ${line.seatId}, ${claim}, ${claimState.sold},
      ${idBytes(order.organizerId)}, ${idBytes(order.cartId)}, ${idBytes(order.id)},
      ${idBytes(line.rateId)}, ${idBytes(line.priceId)}, ${never})`,
  );
  try {
    await tx.execute(sql`INSERT INTO seat_claims
      (performance_id, seat_id, claim_id, state, organizer_id, cart_id, order_id, rate_id, price_id, expires_at)
      VALUES ${sql.join(rows, sql`, `)}
      ON DUPLICATE KEY UPDATE
        claim_id = IF(state = ${claimState.held} AND ((expires_at <= NOW(3) AND performance_id NOT IN
          (SELECT id FROM performances WHERE has_waiting = TRUE)) OR order_id = VALUES(order_id)
          OR (order_id IS NULL AND cart_id = VALUES(cart_id))), VALUES(claim_id), NULL),
        state = VALUES(state), cart_id = VALUES(cart_id), order_id = VALUES(order_id), rate_id = VALUES(rate_id),
        price_id = VALUES(price_id), expires_at = VALUES(expires_at)`);
    return true;
  } catch (error) {
    const number = errorNumber(error);
    if (number !== undefined && lostNumbers.has(number)) return false;
    throw error;
  }
}
