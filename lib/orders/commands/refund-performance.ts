import { and, asc, eq } from "drizzle-orm";
import { database, type Tx } from "#db/client.ts";
import { exchangeLines } from "#db/schema/exchange-lines.ts";
import { exchanges } from "#db/schema/exchanges.ts";
import { orders } from "#db/schema/orders.ts";
import { tickets } from "#db/schema/tickets.ts";
import { inTransaction } from "#db/transaction.ts";
import { derivedId, newId } from "#lib/ids.ts";
import { enqueue } from "#lib/outbox/enqueue.ts";
import { nudge } from "#lib/seating/live/hub.ts";
import { refundOf } from "../rules/after-sale.ts";
import { abandonExchange } from "../steps/close-exchange.ts";
import { giveBackTickets } from "../steps/give-back-tickets.ts";
import { readStands } from "../steps/read-stands.ts";

const ordersATime = 50;

/**
 * The effect `performance.refund-all`: gives the orders of a called-off performance back, an order a transaction and some at a time;
 * what is left is the next row's. A ticket that was given back is not valid any more, so a worker killed at any line goes on
 * where it was.
 */
export async function refundPerformance(performanceId: string, rowId: string, now: Date): Promise<void> {
  const due = await database()
    .selectDistinct({ orderId: tickets.orderId })
    .from(tickets)
    .where(and(eq(tickets.performanceId, performanceId), eq(tickets.state, "valid")))
    .orderBy(asc(tickets.orderId))
    .limit(ordersATime);
  for (const { orderId } of due)
    await inTransaction(database(), (tx) => refundOrder(tx, orderId, performanceId, now));
  nudge(performanceId);
  if (due.length < ordersATime) return;
  await enqueue(database(), {
    kind: "performance.refund-all",
    payload: { performanceId },
    organizerId: null,
    dedupeKey: `refund-all:${rowId}`,
    orderKey: `performance:${performanceId}`,
    runAt: now,
  });
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
  const how = {
    id,
    requestKey: derivedId("called off", performanceId, orderId, standing[0]!.ticket.id),
    reason: "event-cancelled",
    actorAccountId: null,
    alsoAdmitted: true,
  } as const;
  await giveBackTickets(tx, order, returned, how, now);
  await enqueue(tx, {
    kind: "mail.performance-cancelled",
    payload: { performanceId, orderId },
    organizerId: order.organizerId,
    dedupeKey: `performance-cancelled:${performanceId}:${orderId}`,
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
        eq(exchangeLines.fromPerformanceId, performanceId),
      ),
    );
  for (const exchange of open) await abandonExchange(tx, exchange, "expired", now);
}
