import { and, eq, sql } from "drizzle-orm";
import { database } from "#db/client.ts";
import { exchangeLines } from "#db/schema/exchange-lines.ts";
import { exchanges } from "#db/schema/exchanges.ts";
import { orders } from "#db/schema/orders.ts";
import { organizers } from "#db/schema/organizers.ts";
import { payments } from "#db/schema/payments.ts";
import { tickets } from "#db/schema/tickets.ts";
import { inTransaction } from "#db/transaction.ts";
import { DomainError } from "#lib/errors.ts";
import type { Locale } from "#lib/i18n/localized.ts";
import { nudge } from "#lib/seating/live/hub.ts";
import { abandonExchange } from "../steps/close-exchange.ts";
import { openAtProvider } from "../steps/open-at-provider.ts";
import { heldBy, isPassedOn, type OrderViewer } from "../viewer.ts";

/**
 * Where the difference of a change that waits for it is paid. The provider is called under the payment's id, so that however often
 * it is called there is one payment there too. Refuses: NOT_FOUND, PAYMENT_EXPIRED, PAYMENT_UNAVAILABLE.
 */
export async function payExchange(
  viewer: OrderViewer,
  code: string,
  exchangeId: string,
  /** What the payer reads now; the order's language where nobody says. */
  reads?: Locale,
): Promise<{ next: "redirect"; url: string } | { next: "done" }> {
  const [found] = await database()
    .select({
      payment: payments,
      order: orders,
      seller: organizers.name,
      payerEmail: exchanges.payerEmail,
      isPassedOn,
      status: exchanges.status,
      isRunning: sql<number>`${exchanges.expiresAt} > NOW(3)`,
    })
    .from(exchanges)
    .innerJoin(payments, eq(payments.exchangeId, exchanges.id))
    .innerJoin(orders, eq(orders.id, exchanges.orderId))
    .innerJoin(organizers, eq(organizers.id, exchanges.organizerId))
    .innerJoin(exchangeLines, eq(exchangeLines.exchangeId, exchanges.id))
    .innerJoin(tickets, eq(tickets.id, exchangeLines.ticketId))
    .where(and(eq(exchanges.id, exchangeId), eq(orders.code, code), heldBy(viewer)))
    .limit(1);
  if (!found) throw new DomainError("NOT_FOUND");
  const { payment, order, seller, payerEmail, status } = found;
  if (status === "done") return { next: "done" };
  if (status !== "pending" || !Number(found.isRunning)) throw new DomainError("PAYMENT_EXPIRED");
  const locale = reads ?? order.locale;
  const url = await openAtProvider({
    id: payment.id,
    provider: payment.provider,
    url: payment.redirectUrl,
    orderCode: order.code,
    providerPaymentId: payment.providerPaymentId,
    amountTiyn: payment.amountTiyn,
    currency: payment.currency,
    expiresAt: payment.expiresAt,
    locale,
    description: `${seller[locale]} · ${order.code}`,
    // The order's telephone is its buyer's, and not of who holds the ticket now.
    buyer: { email: payerEmail, phone: found.isPassedOn ? null : order.buyerPhone },
  });
  return { next: "redirect", url };
}

/** The holder gives up a change that waits for its payment: the new seats come free, the tickets stay. Refuses: NOT_FOUND. */
export async function leaveExchange(
  viewer: OrderViewer,
  code: string,
  exchangeId: string,
  now: Date,
): Promise<void> {
  const freed = await inTransaction(database(), async (tx) => {
    const lines = await tx
      .select({
        orderId: orders.id,
        organizerId: orders.organizerId,
        performanceId: exchangeLines.toPerformanceId,
      })
      .from(exchangeLines)
      .innerJoin(tickets, eq(tickets.id, exchangeLines.ticketId))
      .innerJoin(orders, eq(orders.id, tickets.orderId))
      .where(and(eq(exchangeLines.exchangeId, exchangeId), eq(orders.code, code), heldBy(viewer)));
    const [first] = lines;
    if (!first) throw new DomainError("NOT_FOUND");
    await tx.select({ id: orders.id }).from(orders).where(eq(orders.id, first.orderId)).for("update");
    await abandonExchange(tx, { id: exchangeId, organizerId: first.organizerId }, "left", now);
    return new Set(lines.map(({ performanceId }) => performanceId));
  });
  for (const performanceId of freed) nudge(performanceId);
}
