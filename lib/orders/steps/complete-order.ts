import { eq, type InferSelectModel } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { orderLines } from "#db/schema/order-lines.ts";
import type { orders } from "#db/schema/orders.ts";
import { promoCodes } from "#db/schema/promo-codes.ts";
import { receipts } from "#db/schema/receipts.ts";
import { tickets } from "#db/schema/tickets.ts";
import { derivedId, newCode, newId } from "#lib/ids.ts";
import { enqueue } from "#lib/outbox/enqueue.ts";
import { saleEntries } from "../rules/ledger.ts";
import { enqueueCalendar } from "./enqueue-calendar.ts";
import { moveOrder } from "./move-order.ts";
import { freeSlot, useSlot } from "./promo-slots.ts";
import { sellSeats } from "./sell-seats.ts";
import { writeLedger } from "./write-ledger.ts";

export type OrderRow = InferSelectModel<typeof orders>;

const ticketCodeLength = 8;

/**
 * Sells what an order holds: its seats, its use of a promo code, tickets, receipt, ledger entries, the mail. All of it in the
 * caller's transaction, or nothing and false when a seat or the promo code's last use is somebody else's by now.
 */
export async function completeOrder(tx: Tx, order: OrderRow, now: Date): Promise<boolean> {
  const lines = await tx.select().from(orderLines).where(eq(orderLines.orderId, order.id));
  if (!(await useOrdersSlot(tx, order))) return false;
  if (!(await sellSeats(tx, order, lines))) {
    await freeSlot(tx, order.id);
    return false;
  }
  const move = order.status === "pending" ? "pay" : "pay-late";
  if (!(await moveOrder(tx, order.id, move, { paidAt: now })))
    throw new Error(`order ${order.id} cannot be paid in status ${order.status}`);
  const rows = lines.map((line) => ({ ...line, ticketId: newId() }));
  await tx.insert(tickets).values(
    rows.map((line) => ({
      id: line.ticketId,
      organizerId: order.organizerId,
      orderId: order.id,
      orderLineId: line.id,
      performanceId: line.performanceId,
      seatId: line.seatId,
      code: newCode(ticketCodeLength),
      holderName: order.buyerName,
      holderEmail: order.buyerEmail,
      holderAccountId: order.accountId,
    })),
  );
  await writeLedger(tx, order, "sale", saleEntries(order));
  if (order.totalTiyn > 0)
    await tx.insert(receipts).values({
      id: derivedId("receipt", order.id, "sale"),
      organizerId: order.organizerId,
      orderId: order.id,
      kind: "sale",
      amountTiyn: order.totalTiyn,
      vatTiyn: order.vatTiyn,
    });
  if (order.mailAllowed)
    await enqueue(tx, {
      kind: "mail.order-paid",
      payload: { orderId: order.id },
      organizerId: order.organizerId,
      dedupeKey: `order-paid:${order.id}`,
      orderKey: `order:${order.id}`,
      runAt: now,
    });
  if (order.accountId !== null)
    await enqueueCalendar(
      tx,
      rows.map(({ ticketId }) => ticketId),
      now,
    );
  return true;
}

async function useOrdersSlot(tx: Tx, order: OrderRow): Promise<boolean> {
  if (order.promoCodeId === null) return true;
  const [promo] = await tx
    .select({ useLimit: promoCodes.useLimit })
    .from(promoCodes)
    .where(eq(promoCodes.id, order.promoCodeId));
  if (!promo || promo.useLimit === null) return true;
  const { promoCodeId, organizerId, id: orderId } = order;
  return useSlot(tx, { promoCodeId, useLimit: promo.useLimit, organizerId, orderId });
}
