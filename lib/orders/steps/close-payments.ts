import { and, eq, inArray } from "drizzle-orm";
import type { ResultSetHeader } from "mysql2";
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
  const isOpen = inArray(payments.status, [...openStatuses]);
  const open = await tx
    .select({ id: payments.id })
    .from(payments)
    .where(and(eq(payments.orderId, order.id), isOpen));
  for (const { id } of open) {
    const [closed] = await tx
      .update(payments)
      .set({ status })
      .where(and(eq(payments.id, id), isOpen));
    if ((closed as ResultSetHeader).affectedRows !== 1) continue;
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
