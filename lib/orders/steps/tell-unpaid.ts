import type { Tx } from "#db/client.ts";
import { enqueue } from "#lib/outbox/enqueue.ts";

/** Time to try again before a letter says that it did not work. */
const pauseMs = 120_000;

type Unpaid = { id: string; organizerId: string; mailAllowed: boolean };

/** Has the buyer told that an order was not paid, once per order, unless they pay or try anew meanwhile. */
export async function tellUnpaid(
  tx: Tx,
  order: Unpaid,
  reason: "expired" | "failed",
  now: Date,
): Promise<void> {
  if (!order.mailAllowed) return;
  await enqueue(tx, {
    kind: "mail.order-not-paid",
    payload: { orderId: order.id, reason },
    organizerId: order.organizerId,
    dedupeKey: `order-not-paid:${order.id}`,
    // A row that waits keeps later rows of its key waiting, and this one waits on purpose.
    orderKey: `order-not-paid:${order.id}`,
    runAt: new Date(now.getTime() + pauseMs),
  });
}
