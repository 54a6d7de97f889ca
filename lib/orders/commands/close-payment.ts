import { logSecurity } from "#lib/log.ts";
import { FinalFailure } from "#lib/outbox/rules/effects.ts";
import { adapterOf } from "#lib/payments/registry.ts";
import { askedEvent, readPayment } from "../steps/payment-facts.ts";
import { settlePayment } from "./settle-payment.ts";

/**
 * The effect `payment.close`: ends a payment at its provider. If it turns out to have been paid meanwhile, that money is settled
 * like any other: tickets if the seats are still free, or the way back.
 */
export async function closePayment(paymentId: string, now: Date): Promise<void> {
  const payment = await readPayment(paymentId);
  if (!payment) throw new FinalFailure(`payment ${paymentId} is gone`);
  const answer = await adapterOf(payment.provider).close(payment.facts);
  if (answer.status !== "succeeded") return;
  const settlement = await settlePayment(askedEvent(payment, answer), now);
  if (!("mismatch" in settlement)) return;
  logSecurity("payment-answer-refused", {
    provider: payment.provider,
    paymentId,
    reason: settlement.mismatch,
  });
  throw new FinalFailure(`payment ${paymentId}: ${settlement.mismatch}`);
}
