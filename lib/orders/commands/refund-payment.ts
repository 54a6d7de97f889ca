import { and, eq } from "drizzle-orm";
import type { ResultSetHeader } from "mysql2";
import { database } from "#db/client.ts";
import { orders } from "#db/schema/orders.ts";
import { refunds } from "#db/schema/refunds.ts";
import { inTransaction } from "#db/transaction.ts";
import { FinalFailure } from "#lib/outbox/rules/effects.ts";
import { adapterOf } from "#lib/payments/registry.ts";
import { unappliedRefundEntries } from "../rules/ledger.ts";
import { readPayment } from "../steps/payment-facts.ts";
import { writeLedger } from "../steps/write-ledger.ts";

/**
 * The effect `payment.refund`: has the provider give the money back under the refund's id, then notes it once with its ledger
 * entries. Whatever is repeated, the money goes back once. Whatever the reason, it was owed until now: what it was taken from was
 * booked by who asked for it.
 */
export async function refundPayment(refundId: string, now: Date): Promise<void> {
  const [refund] = await database().select().from(refunds).where(eq(refunds.id, refundId));
  if (!refund) throw new FinalFailure(`refund ${refundId} is gone`);
  if (refund.status === "succeeded") return;
  const payment = await readPayment(refund.paymentId);
  if (!payment) throw new FinalFailure(`payment ${refund.paymentId} is gone`);
  const { providerRefundId } = await adapterOf(payment.provider).refund(
    payment.facts,
    refund.amountTiyn,
    refundId,
  );
  await inTransaction(database(), async (tx) => {
    const [noted] = await tx
      .update(refunds)
      .set({ status: "succeeded", providerRefundId, succeededAt: now })
      .where(and(eq(refunds.id, refundId), eq(refunds.status, "requested")));
    if ((noted as ResultSetHeader).affectedRows !== 1) return;
    const [order] = await tx.select().from(orders).where(eq(orders.id, refund.orderId));
    if (!order) throw new Error(`order ${refund.orderId} is gone`);
    await writeLedger(tx, order, `refund:${refundId}`, unappliedRefundEntries(refund.amountTiyn));
  });
}
