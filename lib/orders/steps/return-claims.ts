import { and, eq, gt, ne, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { orders } from "#db/schema/orders.ts";
import { claimState, seatClaims } from "#db/schema/seat-claims.ts";

/** What is left to a buyer whose payment did not go through, where the cart's clock has less. */
const leastSecondsBack = 180;

type Returned = { id: string; cartId: string; organizerId: string; cartExpiresAt: Date | null };

const held = (orderId: string) => and(eq(seatClaims.orderId, orderId), eq(seatClaims.state, claimState.held));

/**
 * Puts an order's live claims back into its cart with what is left of the cart's clock; with 3 minutes at least, but that once
 * per cart and organizer, so that nobody holds seats for ever by leaving payments. Answers whether the 3 minutes were given.
 */
export async function returnClaims(tx: Tx, order: Returned): Promise<boolean> {
  const [clock] = await tx
    .select({ isGiven: sql<number>`COUNT(*) > 0`, now: sql`NOW(3)`.mapWith(orders.expiresAt) })
    .from(orders)
    .where(
      and(
        eq(orders.cartId, order.cartId),
        eq(orders.organizerId, order.organizerId),
        eq(orders.graceGiven, true),
        ne(orders.id, order.id),
      ),
    );
  const now = clock!.now;
  const left = order.cartExpiresAt ?? now;
  const least = new Date(now.getTime() + leastSecondsBack * 1_000);
  const getsLeast = left < least && !Number(clock!.isGiven);
  await tx
    .update(seatClaims)
    .set({ orderId: null, expiresAt: getsLeast ? least : left })
    .where(and(held(order.id), gt(seatClaims.expiresAt, sql`NOW(3)`)));
  return getsLeast;
}

/** Takes an order's name off its claims and leaves their clock, so that the cart shows them as they are: expired, as a rule. */
export async function loosenClaims(tx: Tx, orderId: string): Promise<void> {
  await tx.update(seatClaims).set({ orderId: null }).where(held(orderId));
}
