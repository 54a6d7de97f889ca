import { and, eq, sql } from "drizzle-orm";
import type { ResultSetHeader } from "mysql2";
import type { Tx } from "#db/client.ts";
import { payments } from "#db/schema/payments.ts";
import { refunds } from "#db/schema/refunds.ts";
import { derivedId } from "#lib/ids.ts";
import { enqueue } from "#lib/outbox/enqueue.ts";
import { unappliedEntries } from "../rules/ledger.ts";
import type { OrderRow } from "./complete-order.ts";
import { writeLedger } from "./write-ledger.ts";

type Captured = { id: string; amountTiyn: number; exchangeId: string | null };
export type BackReason = "late-payment" | "double-payment";

/**
 * Books money for which there are no tickets and sends all of it back: the refund and the call to the provider, once per
 * payment, and the mail that says so.
 */
export async function giveMoneyBack(
  tx: Tx,
  order: OrderRow,
  payment: Captured,
  reason: BackReason,
  now: Date,
): Promise<string> {
  const refundId = derivedId("refund", payment.id, reason);
  await writeLedger(tx, order, `unapplied:${payment.id}`, unappliedEntries(payment.amountTiyn));
  await askRefund(
    tx,
    order,
    {
      id: refundId,
      paymentId: payment.id,
      amountTiyn: payment.amountTiyn,
      reason,
      exchangeId: payment.exchangeId ?? undefined,
    },
    now,
  );
  // An order that was paid twice has its tickets; its page tells of the money on its way.
  if (reason !== "late-payment") return refundId;
  // Who paid for a change need not be the buyer: whether they are mailed is decided where they are known.
  const kind = payment.exchangeId === null ? "order-late" : "change-late";
  if (kind === "change-late" || order.mailAllowed)
    await enqueue(tx, {
      kind: `mail.${kind}`,
      payload: { orderId: order.id, refundId },
      organizerId: order.organizerId,
      dedupeKey: `${kind}:${refundId}`,
      orderKey: `order:${order.id}`,
      runAt: now,
    });
  return refundId;
}

type AskedRefund = {
  id: string;
  paymentId: string;
  amountTiyn: number;
  reason: typeof refunds.$inferInsert.reason;
  cancellationId?: string;
  exchangeId?: string;
};

/** Reserves the amount on its payment, which cannot give back more than it took, and has the provider called after the commit. */
export async function askRefund(tx: Tx, order: OrderRow, asked: AskedRefund, now: Date): Promise<void> {
  const [reserved] = await tx
    .update(payments)
    .set({ refundedTiyn: sql`${payments.refundedTiyn} + ${asked.amountTiyn}` })
    .where(
      and(
        eq(payments.id, asked.paymentId),
        eq(payments.status, "succeeded"),
        sql`${payments.refundedTiyn} + ${asked.amountTiyn} <= ${payments.amountTiyn}`,
      ),
    );
  if ((reserved as ResultSetHeader).affectedRows !== 1)
    throw new Error(`refund ${asked.id}: more than payment ${asked.paymentId} took`);
  await tx.insert(refunds).values({ ...asked, organizerId: order.organizerId, orderId: order.id });
  await enqueue(tx, {
    kind: "payment.refund",
    payload: { refundId: asked.id },
    organizerId: order.organizerId,
    dedupeKey: `refund:${asked.id}`,
    orderKey: `payment:${asked.paymentId}`,
    runAt: now,
  });
}
