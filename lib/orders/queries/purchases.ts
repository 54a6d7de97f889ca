import { and, desc, eq, inArray, isNull, ne, or, sql } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { events } from "#db/schema/events.ts";
import { exchangeLines } from "#db/schema/exchange-lines.ts";
import { exchanges } from "#db/schema/exchanges.ts";
import { orderLines } from "#db/schema/order-lines.ts";
import { orders } from "#db/schema/orders.ts";
import { performances } from "#db/schema/performances.ts";
import { venues } from "#db/schema/venues.ts";
import type { Purchase, PurchaseHead } from "../rules/purchases.ts";
import { isSold, soldStatuses } from "../rules/states.ts";
import { readHistoriesOf } from "./order-history.ts";

const most = 2_000;

const facts = {
  orderId: orders.id,
  code: orders.code,
  currency: orders.currency,
  performanceId: performances.id,
  title: events.title,
  startsAt: performances.startsAt,
  timeZone: venues.timeZone,
};

/**
 * The orders in which an account has paid, changed or been paid back something, the latest first. Of an order of somebody else it sees
 * its own changes and the showings of these alone.
 */
export async function readPurchaseHeads(db: Db, accountId: string): Promise<PurchaseHead[]> {
  const [own, changed] = await Promise.all([readOwn(db, accountId), readChanged(db, accountId)]);
  const heads = new Map<string, PurchaseHead>();
  for (const { orderId, performanceId, title, startsAt, timeZone, ...head } of [...own, ...changed]) {
    const known = heads.get(orderId) ?? { ...head, orderId, showings: [] };
    heads.set(orderId, known);
    if (known.showings.every((its) => its.performanceId !== performanceId))
      known.showings.push({ performanceId, title, startsAt, timeZone });
  }
  return [...heads.values()].sort((one, other) => other.at.getTime() - one.at.getTime());
}

/** Sold, or money came for it although there were no seats any more: whoever only tried has nothing to look up. */
async function readOwn(db: Db, accountId: string) {
  const hasMoney = sql`EXISTS (SELECT 1 FROM payments p WHERE p.order_id = ${orders.id} AND p.status = 'succeeded')`;
  const rows = await db
    .selectDistinct({ ...facts, status: orders.status, at: orders.createdAt })
    .from(orders)
    .innerJoin(orderLines, eq(orderLines.orderId, orders.id))
    .innerJoin(performances, eq(performances.id, orderLines.performanceId))
    .innerJoin(events, eq(events.id, performances.eventId))
    .innerJoin(venues, eq(venues.id, performances.venueId))
    .where(and(eq(orders.accountId, accountId), or(inArray(orders.status, [...soldStatuses]), hasMoney)))
    .orderBy(desc(orders.createdAt), performances.startsAt)
    .limit(most);
  return rows.map(({ status, ...row }) => ({ ...row, isOwn: true, isSold: isSold(status) }));
}

async function readChanged(db: Db, accountId: string) {
  const rows = await db
    .selectDistinct({ ...facts, at: exchanges.createdAt })
    .from(exchanges)
    .innerJoin(orders, eq(orders.id, exchanges.orderId))
    .innerJoin(exchangeLines, eq(exchangeLines.exchangeId, exchanges.id))
    .innerJoin(performances, eq(performances.id, exchangeLines.toPerformanceId))
    .innerJoin(events, eq(events.id, performances.eventId))
    .innerJoin(venues, eq(venues.id, performances.venueId))
    .where(
      and(
        eq(exchanges.payerAccountId, accountId),
        eq(exchanges.status, "done"),
        or(isNull(orders.accountId), ne(orders.accountId, accountId)),
      ),
    )
    .orderBy(desc(exchanges.createdAt))
    .limit(most);
  return rows.map((row) => ({ ...row, isOwn: false, isSold: true }));
}

/** The same with what happened to their money. */
export async function withHistory(
  db: Db,
  heads: readonly PurchaseHead[],
  accountId: string,
): Promise<Purchase[]> {
  const histories = await readHistoriesOf(db, accountId, heads);
  return heads.map((head) => ({ ...head, history: histories.get(head.orderId) ?? [] }));
}
