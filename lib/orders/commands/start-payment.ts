import { and, count, eq, inArray, sql } from "drizzle-orm";
import { database, type Tx } from "#db/client.ts";
import { orders } from "#db/schema/orders.ts";
import { organizers } from "#db/schema/organizers.ts";
import { payments } from "#db/schema/payments.ts";
import { errorNumber, inTransaction } from "#db/transaction.ts";
import { DomainError } from "#lib/errors.ts";
import { derivedId } from "#lib/ids.ts";
import { isSold } from "../rules/states.ts";
import { openStatuses } from "../steps/close-payments.ts";
import { type OpenedPayment, openAtProvider } from "../steps/open-at-provider.ts";
import { type OrderViewer, visibleTo } from "../viewer.ts";

export type PaymentStart = { next: "redirect"; url: string } | { next: "paid" };

/**
 * Opens the payment of an order that is to be paid, or finds the one that is open (a second tab, a second press), and answers where
 * the buyer pays. The provider is called after the commit under the payment's id, so that however often it is called there is
 * one payment there too. Refuses: NOT_FOUND, ORDER_NOT_PAYABLE, PAYMENT_UNAVAILABLE.
 */
export async function startPayment(viewer: OrderViewer, orderCode: string): Promise<PaymentStart> {
  const opened = await inTransaction(database(), (tx) => openPayment(tx, viewer, orderCode));
  if (opened === "paid") return { next: "paid" };
  return { next: "redirect", url: await openAtProvider(opened) };
}

async function openPayment(tx: Tx, viewer: OrderViewer, orderCode: string): Promise<OpenedPayment | "paid"> {
  const [found] = await tx
    .select({ order: orders, isRunning: sql<number>`${orders.expiresAt} > NOW(3)` })
    .from(orders)
    .where(visibleTo(orderCode, viewer))
    .for("update");
  if (!found) throw new DomainError("NOT_FOUND");
  const { order } = found;
  if (isSold(order.status)) return "paid";
  if (order.status !== "pending" || !Number(found.isRunning)) throw new DomainError("ORDER_NOT_PAYABLE");
  // Read apart: a join would lock the organizer's row with the order's, and every buyer of that organizer would wait.
  const [seller] = await tx
    .select({ provider: organizers.paymentProvider, name: organizers.name })
    .from(organizers)
    .where(eq(organizers.id, order.organizerId));
  if (!seller) throw new Error(`organizer ${order.organizerId} is gone`);
  const payment = await findOrInsert(tx, order, seller.provider);
  return {
    id: payment.id,
    provider: payment.provider,
    url: payment.redirectUrl,
    orderCode: order.code,
    providerPaymentId: payment.providerPaymentId,
    amountTiyn: payment.amountTiyn,
    currency: payment.currency,
    expiresAt: payment.expiresAt,
    locale: order.locale,
    description: `${seller.name[order.locale]} · ${order.code}`,
    buyer: { email: order.buyerEmail, phone: order.buyerPhone },
  };
}

/** One open payment per order: its id follows from the order and how many were closed before, so two presses meet on the key. */
async function findOrInsert(tx: Tx, order: typeof orders.$inferSelect, provider: string) {
  const ofOrder = and(eq(payments.orderId, order.id), eq(payments.purpose, "order"));
  const isOpen = inArray(payments.status, [...openStatuses]);
  const [open] = await tx.select().from(payments).where(and(ofOrder, isOpen));
  if (open) return open;
  const [closed] = await tx.select({ count: count() }).from(payments).where(ofOrder);
  const id = derivedId("payment", order.id, String(closed?.count ?? 0));
  try {
    await tx.insert(payments).values({
      id,
      organizerId: order.organizerId,
      orderId: order.id,
      purpose: "order",
      provider,
      amountTiyn: order.totalTiyn,
      currency: order.currency,
      expiresAt: order.expiresAt,
    });
  } catch (error) {
    if (errorNumber(error) !== 1062) throw error;
  }
  const [written] = await tx.select().from(payments).where(eq(payments.id, id));
  if (!written) throw new Error(`payment ${id} is gone`);
  return written;
}
