import { database } from "#db/client.ts";
import { orders } from "#db/schema/orders.ts";
import { inTransaction } from "#db/transaction.ts";
import { DomainError } from "#lib/errors.ts";
import { cancelUnpaid } from "../steps/cancel-unpaid.ts";
import { closePayments } from "../steps/close-payments.ts";
import { type OrderViewer, visibleTo } from "../viewer.ts";

/**
 * The buyer gives up an order that is to be paid: its payment is closed here and at the provider, its seats go back to the cart
 * with what is left of the cart's clock. Refuses: NOT_FOUND, ORDER_NOT_PAYABLE.
 */
export async function cancelOrder(viewer: OrderViewer, orderCode: string, now: Date): Promise<void> {
  await inTransaction(database(), async (tx) => {
    const [order] = await tx.select().from(orders).where(visibleTo(orderCode, viewer)).for("update");
    if (!order) throw new DomainError("NOT_FOUND");
    if (!(await cancelUnpaid(tx, order))) throw new DomainError("ORDER_NOT_PAYABLE");
    await closePayments(tx, order, "left", now);
  });
}
