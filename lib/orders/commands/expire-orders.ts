import { and, asc, eq, lte, sql } from "drizzle-orm";
import { database } from "#db/client.ts";
import { orders } from "#db/schema/orders.ts";
import { inTransaction } from "#db/transaction.ts";
import { closePayments } from "../steps/close-payments.ts";
import { moveOrder } from "../steps/move-order.ts";
import { freeSlot } from "../steps/promo-slots.ts";
import { loosenClaims } from "../steps/return-claims.ts";
import { tellUnpaid } from "../steps/tell-unpaid.ts";

const ordersATime = 200;

/**
 * The sweep over orders whose clock has ended unpaid (the database's clock): each expires once, its promo code's use is free
 * again, its payment is closed at the provider. Its seats were free from the clock's end on. Answers how many expired.
 */
export async function expireOrders(now: Date): Promise<number> {
  const isOver = lte(orders.expiresAt, sql`NOW(3)`);
  const due = await database()
    .select({ id: orders.id, organizerId: orders.organizerId, mailAllowed: orders.mailAllowed })
    .from(orders)
    .where(and(eq(orders.status, "pending"), isOver))
    .orderBy(asc(orders.expiresAt))
    .limit(ordersATime);
  let expired = 0;
  for (const order of due) {
    const isExpired = await inTransaction(database(), async (tx) => {
      if (!(await moveOrder(tx, order.id, "expire", {}, isOver))) return false;
      await freeSlot(tx, order.id);
      await loosenClaims(tx, order.id);
      await closePayments(tx, order, "expired", now);
      await tellUnpaid(tx, order, "expired", now);
      return true;
    });
    if (isExpired) expired += 1;
  }
  return expired;
}
