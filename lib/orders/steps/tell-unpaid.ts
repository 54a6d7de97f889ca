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

/** The same of a change whose difference was not paid, once per change; whether they are mailed is decided where they are known. */
export async function tellUnpaidChange(
  tx: Tx,
  order: Pick<Unpaid, "id" | "organizerId">,
  exchangeId: string,
  now: Date,
): Promise<void> {
  await enqueue(tx, {
    kind: "mail.change-not-paid",
    payload: { orderId: order.id, exchangeId },
    organizerId: order.organizerId,
    dedupeKey: `change-not-paid:${exchangeId}`,
    orderKey: `change-not-paid:${exchangeId}`,
    runAt: new Date(now.getTime() + pauseMs),
  });
}
