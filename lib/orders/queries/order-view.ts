import { asc, desc, eq, sql } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { events } from "#db/schema/events.ts";
import { orderLines } from "#db/schema/order-lines.ts";
import { orders } from "#db/schema/orders.ts";
import { organizers } from "#db/schema/organizers.ts";
import { payments } from "#db/schema/payments.ts";
import { performances } from "#db/schema/performances.ts";
import { refunds } from "#db/schema/refunds.ts";
import { venues } from "#db/schema/venues.ts";
import type { OrderShowing, OrderView } from "../rules/order-view.ts";
import { type OrderViewer, visibleTo } from "../viewer.ts";

/** The order of a code for somebody who may see it; null for everybody else, as if there were none. */
export async function readOrderView(db: Db, code: string, viewer: OrderViewer): Promise<OrderView | null> {
  const [row] = await db
    .select({
      order: orders,
      seller: organizers,
      isOver: sql<number>`${orders.status} = 'pending' AND ${orders.expiresAt} <= NOW(3)`,
    })
    .from(orders)
    .innerJoin(organizers, eq(organizers.id, orders.organizerId))
    .where(visibleTo(code, viewer));
  if (!row) return null;
  const { order, seller } = row;
  const [showings, [payment], back] = await Promise.all([
    readShowings(db, order.id),
    db
      .select({ status: payments.status })
      .from(payments)
      .where(eq(payments.orderId, order.id))
      .orderBy(desc(payments.createdAt), desc(payments.id))
      .limit(1),
    db
      .select({
        id: refunds.id,
        amountTiyn: refunds.amountTiyn,
        reason: refunds.reason,
        status: refunds.status,
      })
      .from(refunds)
      .where(eq(refunds.orderId, order.id))
      .orderBy(asc(refunds.createdAt), asc(refunds.id)),
  ]);
  const { id, slug, name, legalName, bin, email, phone, terms } = seller;
  return {
    id: order.id,
    code: order.code,
    status: Number(row.isOver) ? "expired" : order.status,
    isOpen: order.status === "pending",
    isOwnCart: viewer.cartId === order.cartId,
    hasAccount: order.accountId !== null,
    mailAllowed: order.mailAllowed,
    buyer: { name: order.buyerName, email: order.buyerEmail, phone: order.buyerPhone },
    seller: { id, slug, name, legalName, bin, email, phone, terms },
    currency: order.currency,
    grossTiyn: order.subtotalTiyn + order.feeTiyn,
    discountTiyn: order.discountTiyn,
    totalTiyn: order.totalTiyn,
    feeTiyn: order.feeTiyn,
    vatTiyn: order.vatTiyn,
    expiresAt: order.expiresAt,
    paymentStatus: payment?.status ?? null,
    refunds: back,
    showings,
  };
}

async function readShowings(db: Db, orderId: string): Promise<OrderShowing[]> {
  const rows = await db
    .select({
      performanceId: performances.id,
      eventSlug: events.slug,
      startsAt: performances.startsAt,
      timeZone: venues.timeZone,
      venue: venues.name,
      line: { id: orderLines.id, totalTiyn: orderLines.totalTiyn, labels: orderLines.labels },
    })
    .from(orderLines)
    .innerJoin(performances, eq(performances.id, orderLines.performanceId))
    .innerJoin(events, eq(events.id, performances.eventId))
    .innerJoin(venues, eq(venues.id, performances.venueId))
    .where(eq(orderLines.orderId, orderId))
    .orderBy(asc(performances.startsAt), asc(performances.id), asc(orderLines.seatId));
  const showings = new Map<string, OrderShowing>();
  for (const { line, ...performance } of rows) {
    const { event: title, hall, section, row, seat, category, rate } = line.labels;
    const showing = showings.get(performance.performanceId) ?? { ...performance, title, hall, lines: [] };
    showings.set(performance.performanceId, showing);
    showing.lines.push({ id: line.id, totalTiyn: line.totalTiyn, section, row, seat, category, rate });
  }
  return [...showings.values()];
}
