import { and, asc, eq, gt, isNotNull, or, type SQL, sql } from "drizzle-orm";
import { union } from "drizzle-orm/mysql-core";
import { database, type Tx } from "#db/client.ts";
import { events } from "#db/schema/events.ts";
import { exchangeLines } from "#db/schema/exchange-lines.ts";
import { exchanges } from "#db/schema/exchanges.ts";
import { orders } from "#db/schema/orders.ts";
import { performances } from "#db/schema/performances.ts";
import { tickets } from "#db/schema/tickets.ts";
import { inTransaction } from "#db/transaction.ts";
import { derivedId, newId } from "#lib/ids.ts";
import { logFault } from "#lib/log.ts";
import { enqueue } from "#lib/outbox/enqueue.ts";
import { nudge } from "#lib/seating/live/hub.ts";
import { refundOf } from "../rules/after-sale.ts";
import { abandonExchange } from "../steps/close-exchange.ts";
import { giveBackTickets } from "../steps/give-back-tickets.ts";
import { readStands } from "../steps/read-stands.ts";

const ordersATime = 50;

type Due = { performanceId: string; orderId: string };

/**
 * The effect `performance.refund-all`: gives the orders of a called-off performance back, an order a transaction and some at a time
 * (those with an id after `after`); what is left is the next row's. A ticket that was given back is not valid any more, so a worker
 * killed at any line goes on where it was. An order that fails stops no other: this row alone is tried again for it.
 */
export async function refundPerformance(
  performanceId: string,
  after: string | null,
  rowId: string,
  now: Date,
): Promise<void> {
  const [performance] = await database()
    .select({ organizerId: performances.organizerId })
    .from(performances)
    .where(eq(performances.id, performanceId));
  if (!performance) throw new Error(`performance ${performanceId} is gone`);
  const due = toGiveBack(eq(performances.id, performanceId));
  const some = await database()
    .select()
    .from(due)
    .where(after ? gt(due.orderId, after) : undefined)
    .orderBy(asc(due.orderId))
    .limit(ordersATime);
  const failed = await refundEach(some, now);
  if (some.length === ordersATime)
    await enqueue(database(), {
      kind: "performance.refund-all",
      payload: { performanceId, after: some.at(-1)!.orderId },
      organizerId: performance.organizerId,
      dedupeKey: `refund-all:${rowId}`,
      // Not behind this row, which waits where one of its orders failed.
      orderKey: `refund-all:${rowId}`,
      runAt: now,
    });
  if (failed > 0) throw new Error(`${failed} orders could not be given back`);
}

/**
 * The sweep over what a called-off performance still owes: tickets of a payment or a change that had read "scheduled" and was
 * committed after the effect's reading, and orders that failed there. Answers how many were given back.
 */
export async function refundCalledOff(now: Date): Promise<number> {
  const isOff = or(
    eq(performances.status, "cancelled"),
    and(eq(events.status, "cancelled"), gt(performances.startsAt, now)),
  );
  const due = toGiveBack(isOff);
  // In no order, so that orders that fail do not stand before the others for good.
  const some = await database().select().from(due).orderBy(sql`RAND()`).limit(ordersATime);
  return some.length - (await refundEach(some, now));
}

/** Orders with valid tickets of these performances, or with a change to them that waits for its payment. */
function toGiveBack(which: SQL | undefined) {
  const db = database();
  const holding = db
    .select({ performanceId: tickets.performanceId, orderId: tickets.orderId })
    .from(tickets)
    .innerJoin(performances, eq(performances.id, tickets.performanceId))
    .innerJoin(events, eq(events.id, performances.eventId))
    .where(and(isNotNull(tickets.livingSeatId), which));
  const changing = db
    .select({ performanceId: exchangeLines.toPerformanceId, orderId: exchanges.orderId })
    .from(exchanges)
    .innerJoin(exchangeLines, eq(exchangeLines.exchangeId, exchanges.id))
    .innerJoin(performances, eq(performances.id, exchangeLines.toPerformanceId))
    .innerJoin(events, eq(events.id, performances.eventId))
    .where(and(eq(exchanges.status, "pending"), which));
  return union(holding, changing).as("due");
}

/** Each in a transaction of its own; answers how many failed. */
async function refundEach(due: readonly Due[], now: Date): Promise<number> {
  let failed = 0;
  for (const { performanceId, orderId } of due)
    try {
      await inTransaction(database(), (tx) => refundOrder(tx, orderId, performanceId, now));
    } catch (error) {
      failed += 1;
      logFault("giving back a called-off order", error);
    }
  for (const id of new Set(due.map(({ performanceId }) => performanceId))) nudge(id);
  return failed;
}

async function refundOrder(tx: Tx, orderId: string, performanceId: string, now: Date): Promise<void> {
  const [order] = await tx.select().from(orders).where(eq(orders.id, orderId)).for("update");
  if (!order) throw new Error(`order ${orderId} is gone`);
  await endChanges(tx, orderId, performanceId, now);
  const here = and(
    eq(tickets.orderId, orderId),
    eq(tickets.performanceId, performanceId),
    eq(tickets.state, "valid"),
  );
  const standing = await readStands(tx, here);
  if (standing.length === 0) return;
  const returned = standing.map((its) => ({ ...its, money: refundOf(its.line, its.show, now) }));
  const id = newId();
  const requestKey = derivedId("called off", performanceId, orderId, standing[0]!.ticket.id);
  const how = {
    id,
    requestKey,
    reason: "event-cancelled",
    actorAccountId: null,
    alsoAdmitted: true,
  } as const;
  await giveBackTickets(tx, order, returned, how, now);
  await enqueue(tx, {
    kind: "mail.performance-cancelled",
    payload: { performanceId, orderId },
    organizerId: order.organizerId,
    // A ticket that came to the order later is told of too.
    dedupeKey: `performance-cancelled:${performanceId}:${requestKey}`,
    orderKey: `order:${orderId}`,
    runAt: now,
  });
}

/** Changes that wait for their payment, from here or to here, come to nothing. */
async function endChanges(tx: Tx, orderId: string, performanceId: string, now: Date): Promise<void> {
  const open = await tx
    .selectDistinct({ id: exchanges.id, organizerId: exchanges.organizerId })
    .from(exchanges)
    .innerJoin(exchangeLines, eq(exchangeLines.exchangeId, exchanges.id))
    .where(
      and(
        eq(exchanges.orderId, orderId),
        eq(exchanges.status, "pending"),
        or(
          eq(exchangeLines.fromPerformanceId, performanceId),
          eq(exchangeLines.toPerformanceId, performanceId),
        ),
      ),
    );
  for (const exchange of open) await abandonExchange(tx, exchange, "expired", now);
}
