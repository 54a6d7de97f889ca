import { and, eq, inArray } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { type PaymentStatus, payments } from "#db/schema/payments.ts";
import { enqueue } from "#lib/outbox/enqueue.ts";

export const openStatuses = ["created", "pending"] as const satisfies readonly PaymentStatus[];

/** Closes an order's open payments, here and, after the commit, at the provider, so that nobody pays for what is gone. */
export async function closePayments(
  tx: Tx,
  order: { id: string; organizerId: string },
  status: "left" | "expired",
  now: Date,
): Promise<void> {
  const open = await tx
    .select({ id: payments.id })
    .from(payments)
    .where(and(eq(payments.orderId, order.id), inArray(payments.status, [...openStatuses])))
    .for("update");
  for (const { id } of open) {
    await tx.update(payments).set({ status }).where(eq(payments.id, id));
    await enqueue(tx, {
      kind: "payment.close",
      payload: { paymentId: id },
      organizerId: order.organizerId,
      dedupeKey: `close:${id}`,
      orderKey: `payment:${id}`,
      runAt: now,
    });
  }
}
