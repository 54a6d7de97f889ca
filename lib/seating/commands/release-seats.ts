import type { ResultSetHeader } from "mysql2/promise";
import { client } from "#db/client.ts";
import { idBytes } from "#lib/ids.ts";
import { nudge } from "../live/hub.ts";

/**
 * Frees seats that this cart holds and that belong to no order; others are left alone. Answers how many were freed.
 * The row goes, so anybody can have the seat at once.
 */
export async function releaseSeats(cartId: string, performanceId: string, seats: number[]): Promise<number> {
  if (seats.length === 0) return 0;
  const [result] = await client().pool.query<ResultSetHeader>(
    "DELETE FROM seat_claims WHERE performance_id=? AND seat_id IN (?) AND cart_id=? AND state=1 AND order_id IS NULL",
    [idBytes(performanceId), seats, idBytes(cartId)],
  );
  if (result.affectedRows > 0) nudge(performanceId);
  return result.affectedRows;
}

/** Forgets a cart's expired holds at an organizer, once the visitor was told of them. */
export async function forgetExpired(cartId: string, organizerId: string): Promise<void> {
  await client().pool.query(
    "DELETE FROM seat_claims WHERE cart_id=? AND organizer_id=? AND state=1 AND order_id IS NULL AND expires_at<=NOW(3)",
    [idBytes(cartId), idBytes(organizerId)],
  );
}
