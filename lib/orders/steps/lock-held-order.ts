import { and, eq } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { orders } from "#db/schema/orders.ts";
import { tickets } from "#db/schema/tickets.ts";
import { DomainError } from "#lib/errors.ts";
import { isSold } from "../rules/states.ts";
import { heldBy, type OrderViewer } from "../viewer.ts";
import type { OrderRow } from "./complete-order.ts";

/**
 * Locks the order of a code for whoever holds a ticket of it; changes, cancellations and transfers of one order wait for each
 * other here. Looked for first and locked by its id, so that a stranger's guess locks nothing. Refuses: NOT_FOUND.
 */
export async function lockHeldOrder(tx: Tx, viewer: OrderViewer, code: string): Promise<OrderRow> {
  const [found] = await tx
    .select({ id: orders.id })
    .from(tickets)
    .innerJoin(orders, eq(orders.id, tickets.orderId))
    .where(and(eq(orders.code, code), heldBy(viewer)))
    .limit(1);
  if (!found) throw new DomainError("NOT_FOUND");
  const [order] = await tx.select().from(orders).where(eq(orders.id, found.id)).for("update");
  if (!order || !isSold(order.status)) throw new DomainError("NOT_FOUND");
  return order;
}
