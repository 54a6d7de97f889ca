import { and, eq, gt, isNull, sql } from "drizzle-orm";
import type { ResultSetHeader } from "mysql2";
import type { Tx } from "#db/client.ts";
import { claimState, seatClaims } from "#db/schema/seat-claims.ts";
import { idBytes } from "#lib/ids.ts";

export type CartPart = { cartId: string; organizerId: string };

/** A cart's live claims at an organizer that no order has yet. */
export const looseClaims = ({ cartId, organizerId }: CartPart) =>
  and(
    eq(seatClaims.cartId, cartId),
    eq(seatClaims.organizerId, organizerId),
    eq(seatClaims.state, claimState.held),
    isNull(seatClaims.orderId),
    gt(seatClaims.expiresAt, sql`NOW(3)`),
  );

export type Taken = { count: number; cartExpiresAt: Date; expiresAt: Date };

/**
 * Gives a cart's loose claims to an order and moves them, once, to the payment's clock (the database's time). Null: there are
 * none. The number of rows decides: what another checkout took between the reading and the writing makes the caller start over.
 */
export async function takeClaims(
  tx: Tx,
  part: CartPart,
  orderId: string,
  lifetimeSeconds: number,
): Promise<Taken | null | "again"> {
  const rows = await tx
    .select({
      performanceId: seatClaims.performanceId,
      seatId: seatClaims.seatId,
      expiresAt: seatClaims.expiresAt,
      now: sql`NOW(3)`.mapWith(seatClaims.expiresAt),
    })
    .from(seatClaims)
    .where(looseClaims(part));
  if (rows.length === 0) return null;
  const expiresAt = new Date(rows[0]!.now.getTime() + lifetimeSeconds * 1_000);
  const seats = rows.map(
    (row) => sql`(performance_id = ${idBytes(row.performanceId)} AND seat_id = ${row.seatId})`,
  );
  // By the primary key, and only by it: left to itself the server reads the index of order_id and locks what everybody holds.
  const [moved] = await tx.execute(sql`UPDATE seat_claims FORCE INDEX (PRIMARY)
    SET order_id = ${idBytes(orderId)}, expires_at = ${expiresAt}
    WHERE (${sql.join(seats, sql` OR `)}) AND ${looseClaims(part)}`);
  if ((moved as unknown as ResultSetHeader).affectedRows !== rows.length) return "again";
  const cartExpiresAt = new Date(Math.min(...rows.map((row) => row.expiresAt.getTime())));
  return { count: rows.length, cartExpiresAt, expiresAt };
}

/** Whether the cart had seats here that it lost to the clock. */
export async function hasExpiredClaims(tx: Tx, { cartId, organizerId }: CartPart): Promise<boolean> {
  const [row] = await tx
    .select({ seatId: seatClaims.seatId })
    .from(seatClaims)
    .where(
      and(
        eq(seatClaims.cartId, cartId),
        eq(seatClaims.organizerId, organizerId),
        eq(seatClaims.state, claimState.held),
      ),
    )
    .limit(1);
  return row !== undefined;
}
