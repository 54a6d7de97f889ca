import { and, asc, eq, gt } from "drizzle-orm";
import { database } from "#db/client.ts";
import { tickets } from "#db/schema/tickets.ts";
import { inTransaction } from "#db/transaction.ts";
import { enqueue } from "#lib/outbox/enqueue.ts";

const ordersATime = 200;

/**
 * The effect `performance.tell-moved`: asks for one mail to each order with a valid ticket, some orders at a time. Mails and the
 * next row are named by this one, so that a worker killed at any line tells nobody twice.
 */
export async function tellMoved(
  performanceId: string,
  after: string | null,
  rowId: string,
  now: Date,
): Promise<void> {
  await inTransaction(database(), async (tx) => {
    const due = await tx
      .selectDistinct({ orderId: tickets.orderId, organizerId: tickets.organizerId })
      .from(tickets)
      .where(
        and(
          eq(tickets.performanceId, performanceId),
          eq(tickets.state, "valid"),
          after === null ? undefined : gt(tickets.orderId, after),
        ),
      )
      .orderBy(asc(tickets.orderId))
      .limit(ordersATime);
    for (const { orderId, organizerId } of due)
      await enqueue(tx, {
        kind: "mail.performance-moved",
        payload: { performanceId, orderId },
        organizerId,
        dedupeKey: `performance-moved:${rowId}:${orderId}`,
        orderKey: `order:${orderId}`,
        runAt: now,
      });
    const last = due.at(-1);
    if (!last || due.length < ordersATime) return;
    await enqueue(tx, {
      kind: "performance.tell-moved",
      payload: { performanceId, after: last.orderId },
      organizerId: last.organizerId,
      dedupeKey: `tell-moved:${rowId}`,
      orderKey: `performance:${performanceId}`,
      runAt: now,
    });
  });
}
