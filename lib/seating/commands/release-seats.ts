import { and, eq, inArray, isNull } from "drizzle-orm";
import { client } from "#db/client.ts";
import { claimState, seatClaims } from "#db/schema/seat-claims.ts";
import { inTransaction } from "#db/transaction.ts";
import { idBytes } from "#lib/ids.ts";
import { nudge } from "../live/hub.ts";
import { withWholeTables } from "../rules/whole-tables.ts";
import { saleCard } from "../sale-card.ts";
import { freeOrKeep } from "../steps/keep-for-waiting.ts";

/**
 * Frees seats that this cart holds and that belong to no order; others are left alone. A table that is sold whole goes with any of
 * its seats: the rest could be sold to nobody. Answers how many were freed. The row goes, so anybody can have the seat at once;
 * while somebody waits, the list has it.
 */
export async function releaseSeats(cartId: string, performanceId: string, seats: number[]): Promise<number> {
  if (seats.length === 0) return 0;
  const card = await saleCard(client().db, performanceId);
  const isMine = and(
    inArray(seatClaims.seatId, withWholeTables(card?.hall.plan.tables ?? [], seats)),
    eq(seatClaims.cartId, cartId),
    eq(seatClaims.state, claimState.held),
    isNull(seatClaims.orderId),
  );
  const freed = isMine ? await inTransaction(client().db, (tx) => freeOrKeep(tx, performanceId, isMine)) : 0;
  if (freed > 0) nudge(performanceId);
  return freed;
}

/** Forgets a cart's expired holds at an organizer, once the visitor was told of them; those of a waiting list are left to its sweep. */
export async function forgetExpired(cartId: string, organizerId: string): Promise<void> {
  await client().pool.query(
    "DELETE FROM seat_claims WHERE cart_id=? AND organizer_id=? AND state=1 AND order_id IS NULL AND expires_at<=NOW(3)" +
      " AND performance_id NOT IN (SELECT id FROM performances WHERE has_waiting=TRUE)",
    [idBytes(cartId), idBytes(organizerId)],
  );
}
