import { and, asc, desc, eq, sql } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { orders } from "#db/schema/orders.ts";
import { organizers } from "#db/schema/organizers.ts";
import { payments } from "#db/schema/payments.ts";
import { refunds } from "#db/schema/refunds.ts";
import type { OrderView } from "../rules/order-view.ts";
import { type OrderViewer, visibleTo } from "../viewer.ts";
import { readHistory, readOpenChanges } from "./order-history.ts";
import { readShowings } from "./order-showings.ts";
import { isPaidBy, readPayers } from "./payers.ts";

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
  const [showings, history, openChanges, [payment], back] = await Promise.all([
    readShowings(db, order.id),
    readHistory(db, order.id),
    readOpenChanges(db, code, viewer),
    db
      .select({ status: payments.status })
      .from(payments)
      .where(and(eq(payments.orderId, order.id), eq(payments.purpose, "order")))
      .orderBy(desc(payments.createdAt), desc(payments.id))
      .limit(1),
    db
      .select({
        id: refunds.id,
        paymentId: refunds.paymentId,
        amountTiyn: refunds.amountTiyn,
        reason: refunds.reason,
        status: refunds.status,
      })
      .from(refunds)
      .where(eq(refunds.orderId, order.id))
      .orderBy(asc(refunds.createdAt), asc(refunds.id)),
  ]);
  const payers = await readPayers(db, [order.id]);
  const who = { isBuyer: true, ticketIds: [], accountId: viewer.accountId };
  const own = back.filter(({ paymentId }) => isPaidBy(payers.get(paymentId), who));
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
    refunds: own.map(({ paymentId: _, ...refund }) => refund),
    openChanges,
    history,
    showings,
  };
}
