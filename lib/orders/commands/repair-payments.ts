import { and, asc, inArray, lte, sql } from "drizzle-orm";
import { database } from "#db/client.ts";
import { payments } from "#db/schema/payments.ts";
import { logFault, logSecurity } from "#lib/log.ts";
import { adapterOf } from "#lib/payments/registry.ts";
import { openStatuses } from "../steps/close-payments.ts";
import { askedEvent, readPayment } from "../steps/payment-facts.ts";
import { settlePayment } from "./settle-payment.ts";

const paymentsATime = 50;

/** A notification usually comes within seconds; before that there is nothing to mend. */
export const quietSeconds = 20;

/**
 * The sweep that mends what a crash, a lost notification or an outage left: asks the provider about each payment that has been
 * open for a while and settles what it answers by the way of every notification. Answers how many were settled.
 */
export async function repairPayments(now: Date): Promise<number> {
  const open = await database()
    .select({ id: payments.id })
    .from(payments)
    .where(
      and(
        inArray(payments.status, [...openStatuses]),
        lte(payments.createdAt, sql`NOW(3) - INTERVAL ${sql.raw(String(quietSeconds))} SECOND`),
      ),
    )
    .orderBy(asc(payments.expiresAt))
    .limit(paymentsATime);
  let settled = 0;
  for (const { id } of open) {
    try {
      if (await askProvider(id, now)) settled += 1;
    } catch (error) {
      logFault("asking a provider about a payment", error);
    }
  }
  return settled;
}

async function askProvider(paymentId: string, now: Date): Promise<boolean> {
  const payment = await readPayment(paymentId);
  if (!payment) return false;
  const answer = await adapterOf(payment.provider).status(payment.facts);
  if (answer.status === "pending") return false;
  const settlement = await settlePayment(askedEvent(payment, answer), now);
  if ("mismatch" in settlement) {
    logSecurity("payment-answer-refused", {
      provider: payment.provider,
      paymentId,
      reason: settlement.mismatch,
    });
    return false;
  }
  return !settlement.isRepeat;
}
