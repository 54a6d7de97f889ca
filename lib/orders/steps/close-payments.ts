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
  for (const { id } of open) await closePayment(tx, id, order.organizerId, status, now);
}

/** Closes one payment if it is open still; what was paid meanwhile is left alone. */
export async function closePayment(
  tx: Tx,
  paymentId: string,
  organizerId: string,
  status: "left" | "expired",
  now: Date,
): Promise<void> {
  const [closed] = await tx
    .update(payments)
    .set({ status })
    .where(and(eq(payments.id, paymentId), inArray(payments.status, [...openStatuses])));
  if ((closed as ResultSetHeader).affectedRows !== 1) return;
  await enqueue(tx, {
    kind: "payment.close",
    payload: { paymentId },
    organizerId,
    dedupeKey: `close:${paymentId}`,
    orderKey: `payment:${paymentId}`,
    runAt: now,
  });
}
