import { and, eq, gt, isNull, sql } from "drizzle-orm";
import type { ResultSetHeader } from "mysql2/promise";
import { client } from "#db/client.ts";
import { claimState, seatClaims } from "#db/schema/seat-claims.ts";
import { errorNumber, inTransaction } from "#db/transaction.ts";
import { DomainError } from "#lib/errors.ts";
import { idBytes } from "#lib/ids.ts";
import { extensionSeconds } from "../claims/gatherer.ts";

const mine = (cartId: string, organizerId: string) =>
  and(
    eq(seatClaims.cartId, cartId),
    eq(seatClaims.organizerId, organizerId),
    eq(seatClaims.state, claimState.held),
    isNull(seatClaims.orderId),
    gt(seatClaims.expiresAt, sql`NOW(3)`),
  );

/**
 * Moves the cart's clock at an organizer, and every claim that carries it, 5 minutes on; once. Answers the new end (UTC).
 * The guard is the row's key: while an extended clock runs, a second extension would write NULL and is refused.
 * Refuses: HOLD_EXPIRED (nothing is held any more), ALREADY_EXTENDED.
 */
export async function extendCart(cartId: string, organizerId: string): Promise<Date> {
  return inTransaction(client().db, async (tx) => {
    const rows = await tx
      .select({
        performanceId: seatClaims.performanceId,
        seatId: seatClaims.seatId,
        expiresAt: seatClaims.expiresAt,
      })
      .from(seatClaims)
      .where(mine(cartId, organizerId));
    if (rows.length === 0) throw new DomainError("HOLD_EXPIRED");
    const endsAt = Math.min(...rows.map((row) => row.expiresAt.getTime()));
    const until = new Date(endsAt + extensionSeconds * 1_000);
    try {
      await tx.execute(sql`INSERT INTO cart_extensions (cart_id, organizer_id, extended_until)
        VALUES (${idBytes(cartId)}, ${idBytes(organizerId)}, ${until})
        ON DUPLICATE KEY UPDATE extended_until = IF(extended_until<=NOW(3), VALUES(extended_until), NULL)`);
    } catch (error) {
      if (errorNumber(error) === 1048) throw new DomainError("ALREADY_EXTENDED");
      throw error;
    }
    const seats = rows.map(
      (row) => sql`(performance_id = ${idBytes(row.performanceId)} AND seat_id = ${row.seatId})`,
    );
    // By the primary key, and only by it: left to itself the server reads the index of order_id and locks what everybody holds.
    const [moved] = await tx.execute(sql`UPDATE seat_claims FORCE INDEX (PRIMARY) SET expires_at = ${until}
      WHERE (${sql.join(seats, sql` OR `)}) AND ${mine(cartId, organizerId)}`);
    if ((moved as unknown as ResultSetHeader).affectedRows !== rows.length)
      throw new DomainError("HOLD_EXPIRED");
    return until;
  });
}
