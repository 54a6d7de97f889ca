import { and, eq, inArray, ne } from "drizzle-orm";
import type { ResultSetHeader } from "mysql2";
import { database, type Tx } from "#db/client.ts";
import { orders } from "#db/schema/orders.ts";
import { paymentEvents } from "#db/schema/payment-events.ts";
import { payments } from "#db/schema/payments.ts";
import { errorNumber, inTransaction } from "#db/transaction.ts";
import type { VerifiedEvent } from "#lib/payments/adapter.ts";
import { isSold } from "../rules/states.ts";
import { cancelUnpaid } from "../steps/cancel-unpaid.ts";
import { closeExchange } from "../steps/close-exchange.ts";
import { openStatuses } from "../steps/close-payments.ts";
import { completeOrder, type OrderRow } from "../steps/complete-order.ts";
import { type BackReason, giveMoneyBack } from "../steps/give-money-back.ts";
import { lateRefusal } from "../steps/late-refusal.ts";
import { moveOrder } from "../steps/move-order.ts";
import { freeSlot } from "../steps/promo-slots.ts";
import { loosenClaims } from "../steps/return-claims.ts";
import { settleExchange } from "../steps/settle-exchange.ts";
import { tellUnpaid, tellUnpaidChange } from "../steps/tell-unpaid.ts";

/** What came of an event. `sent-back`: money without tickets, on its way back. `rejected`: the provider takes it back itself. */
export type Outcome = "paid" | "sent-back" | "rejected" | "closed" | "nothing";

/** An event that does not fit our record: nothing is changed, and it is a matter of security. */
export type Mismatch =
  | "unknown payment"
  | "other order"
  | "other amount"
  | "other currency"
  | "other reference";

export type Settlement = { outcome: Outcome; isRepeat: boolean } | { mismatch: Mismatch };

type PaymentRow = typeof payments.$inferSelect;

/** The key of a seat's living ticket refused: some other guard failed before it, and the money goes back. */
const maxTries = 3;

/**
 * The one way of every provider's news into the shop, whoever brings it: a notification, an answer to a question, the sweep.
 * One transaction decides; the same event again changes nothing and has the first answer; any order of events ends alike.
 */
export async function settlePayment(event: VerifiedEvent, now: Date): Promise<Settlement> {
  for (let attempt = 1; ; attempt++) {
    try {
      const mayIssue = attempt < maxTries;
      return await inTransaction(database(), (tx) => settleOnce(tx, event, now, mayIssue));
    } catch (error) {
      if (errorNumber(error) !== 1062 || attempt >= maxTries) throw error;
    }
  }
}

async function settleOnce(tx: Tx, event: VerifiedEvent, now: Date, mayIssue: boolean): Promise<Settlement> {
  const [payment] = await tx
    .select()
    .from(payments)
    .where(and(eq(payments.id, event.paymentId), eq(payments.provider, event.provider)));
  if (!payment) return { mismatch: "unknown payment" };
  // The order is locked first, always, and the payment after it: expiry, cancelling and paying then wait for each other.
  const [order] = await tx.select().from(orders).where(eq(orders.id, payment.orderId)).for("update");
  if (!order) return { mismatch: "unknown payment" };
  const mismatch = mismatchOf(event, payment, order) ?? (await foreignReference(tx, event));
  if (mismatch) return { mismatch };
  const first = await recordEvent(tx, event);
  if (first) return first;
  const outcome =
    event.status === "succeeded"
      ? await takeMoney(tx, event, payment, order, now, mayIssue)
      : await closeUnpaid(tx, event, payment, order, now);
  await tx.update(paymentEvents).set({ outcome }).where(eventKey(event));
  return { outcome, isRepeat: false };
}

function mismatchOf(event: VerifiedEvent, payment: PaymentRow, order: OrderRow): Mismatch | null {
  if (event.orderCode !== order.code) return "other order";
  if (event.amountTiyn !== payment.amountTiyn) return "other amount";
  if (event.currency !== payment.currency) return "other currency";
  const known = payment.providerPaymentId;
  return known !== null && known !== event.providerPaymentId ? "other reference" : null;
}

/** One payment at a provider belongs to one of ours. */
async function foreignReference(tx: Tx, event: VerifiedEvent): Promise<Mismatch | null> {
  const { provider, providerPaymentId } = event;
  const [other] = await tx
    .select({ id: payments.id })
    .from(payments)
    .where(
      and(
        eq(payments.provider, provider),
        eq(payments.providerPaymentId, providerPaymentId),
        ne(payments.id, event.paymentId),
      ),
    );
  return other ? "other reference" : null;
}

const eventKey = (event: VerifiedEvent) =>
  and(eq(paymentEvents.provider, event.provider), eq(paymentEvents.eventId, event.eventId));

/** Notes the event under its key; an event that is noted already gives what came of it. */
async function recordEvent(tx: Tx, event: VerifiedEvent): Promise<Settlement | null> {
  const { provider, eventId, paymentId, status, amountTiyn } = event;
  try {
    await tx.insert(paymentEvents).values({ provider, eventId, paymentId, status, amountTiyn, outcome: "" });
    return null;
  } catch (error) {
    if (errorNumber(error) !== 1062) throw error;
  }
  const [known] = await tx.select().from(paymentEvents).where(eventKey(event));
  if (!known) throw new Error("a noted event is gone");
  // An id that names another payment than it did is no repetition.
  if (known.paymentId !== paymentId || known.status !== status) return { mismatch: "other reference" };
  return { outcome: known.outcome as Outcome, isRepeat: true };
}

/** Money is in: tickets for it, or the way back. */
async function takeMoney(
  tx: Tx,
  event: VerifiedEvent,
  payment: PaymentRow,
  order: OrderRow,
  now: Date,
  mayIssue: boolean,
): Promise<Outcome> {
  const { providerPaymentId } = event;
  const [captured] = await tx
    .update(payments)
    .set({ status: "succeeded", succeededAt: now, providerPaymentId })
    .where(and(eq(payments.id, payment.id), ne(payments.status, "succeeded")));
  if ((captured as ResultSetHeader).affectedRows !== 1) return "nothing";
  if (payment.purpose === "exchange") {
    const isMoved = mayIssue && (await settleExchange(tx, order, payment, now));
    return isMoved ? "paid" : sendBack(tx, event, payment, order, "late-payment", now);
  }
  if (isSold(order.status)) return sendBack(tx, event, payment, order, "double-payment", now);
  const canSell = mayIssue && (await lateRefusal(tx, order, now)) === null;
  if (canSell && (await completeOrder(tx, order, now))) return "paid";
  return sendBack(tx, event, payment, order, "late-payment", now);
}

async function sendBack(
  tx: Tx,
  event: VerifiedEvent,
  payment: PaymentRow,
  order: OrderRow,
  reason: BackReason,
  now: Date,
): Promise<Outcome> {
  if (payment.exchangeId !== null) await closeExchange(tx, payment.exchangeId);
  else if (await moveOrder(tx, order.id, "expire")) {
    await freeSlot(tx, order.id);
    await loosenClaims(tx, order.id);
  }
  if (event.mayReject) {
    await tx
      .update(payments)
      .set({ status: "declined", succeededAt: null })
      .where(eq(payments.id, payment.id));
    return "rejected";
  }
  await giveMoneyBack(tx, order, payment, reason, now);
  return "sent-back";
}

/** Declined, left or timed out at the provider: the seats go back to the cart, which can be checked out again. */
async function closeUnpaid(
  tx: Tx,
  event: VerifiedEvent,
  payment: PaymentRow,
  order: OrderRow,
  now: Date,
): Promise<Outcome> {
  if (event.status === "pending" || event.status === "succeeded") return "nothing";
  const [closed] = await tx
    .update(payments)
    .set({ status: event.status, providerPaymentId: event.providerPaymentId })
    .where(and(eq(payments.id, payment.id), inArray(payments.status, [...openStatuses])));
  if ((closed as ResultSetHeader).affectedRows !== 1) return "nothing";
  if (payment.exchangeId !== null) {
    const isEnded = await closeExchange(tx, payment.exchangeId);
    if (isEnded && event.status === "declined") await tellUnpaidChange(tx, order, payment.exchangeId, now);
    return "closed";
  }
  const isCancelled = await cancelUnpaid(tx, order);
  if (isCancelled && event.status === "declined") await tellUnpaid(tx, order, "failed", now);
  return "closed";
}
