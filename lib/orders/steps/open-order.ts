import { and, desc, eq, gt, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { orders } from "#db/schema/orders.ts";
import { derivedId } from "#lib/ids.ts";
import { isSold } from "../rules/states.ts";
import type { OrderRow } from "./complete-order.ts";
import type { CartPart } from "./take-claims.ts";

/**
 * The order that a checkout's key stands for, and the key it has or will have in the table. An order that expired or was
 * cancelled hands the key on, so that the same page can be sent again.
 */
export async function findByKey(
  tx: Tx,
  { cartId, organizerId }: CartPart,
  checkoutKey: string,
): Promise<{ key: string; order: OrderRow | null }> {
  let key = derivedId("checkout", cartId, organizerId, checkoutKey);
  for (;;) {
    const [found] = await tx
      .select({ order: orders, isRunning: sql<number>`${orders.expiresAt} > NOW(3)` })
      .from(orders)
      .where(eq(orders.checkoutKey, key))
      .for("update");
    if (!found) return { key, order: null };
    const { order } = found;
    if (isSold(order.status) || (order.status === "pending" && Number(found.isRunning)))
      return { key, order };
    key = derivedId(key, "again");
  }
}

/**
 * The order of a cart at an organizer that is still to be paid: what a second tab comes to. Found first and then locked by its id:
 * a search that locks would lock the pending orders of others on its way.
 */
export async function findOpenOrder(tx: Tx, { cartId, organizerId }: CartPart): Promise<OrderRow | null> {
  const isOpen = and(eq(orders.status, "pending"), gt(orders.expiresAt, sql`NOW(3)`));
  const [found] = await tx
    .select({ id: orders.id })
    .from(orders)
    .where(and(eq(orders.cartId, cartId), eq(orders.organizerId, organizerId), isOpen))
    .orderBy(desc(orders.createdAt))
    .limit(1);
  if (!found) return null;
  const [order] = await tx.select().from(orders).where(eq(orders.id, found.id)).for("update");
  return order?.status === "pending" ? order : null;
}
