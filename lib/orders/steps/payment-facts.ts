import { eq } from "drizzle-orm";
import { database } from "#db/client.ts";
import { orders } from "#db/schema/orders.ts";
import { payments } from "#db/schema/payments.ts";
import type { PaymentFacts, StatusAnswer, VerifiedEvent } from "#lib/payments/adapter.ts";

export type KnownPayment = { provider: string; facts: PaymentFacts };

/** A payment as its provider's adapter wants it; null when there is none. */
export async function readPayment(paymentId: string): Promise<KnownPayment | null> {
  const [row] = await database()
    .select({
      provider: payments.provider,
      facts: {
        id: payments.id,
        orderCode: orders.code,
        providerPaymentId: payments.providerPaymentId,
        amountTiyn: payments.amountTiyn,
        currency: payments.currency,
        expiresAt: payments.expiresAt,
      },
    })
    .from(payments)
    .innerJoin(orders, eq(orders.id, payments.orderId))
    .where(eq(payments.id, paymentId));
  return row ?? null;
}

/** What a provider answered when asked, as an event like any other; the id makes the same answer the same event. */
export function askedEvent({ provider, facts }: KnownPayment, answer: StatusAnswer): VerifiedEvent {
  return {
    provider,
    eventId: `asked:${facts.id}:${answer.status}`,
    paymentId: facts.id,
    orderCode: facts.orderCode,
    providerPaymentId: answer.providerPaymentId,
    status: answer.status,
    amountTiyn: answer.amountTiyn,
    currency: answer.currency,
    mayReject: false,
  };
}
