import { and, asc, eq, inArray } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { orders } from "#db/schema/orders.ts";
import { organizers } from "#db/schema/organizers.ts";
import { payments } from "#db/schema/payments.ts";
import { receipts } from "#db/schema/receipts.ts";
import { refunds } from "#db/schema/refunds.ts";
import { tickets } from "#db/schema/tickets.ts";
import { derivedId } from "#lib/ids.ts";
import type { HistoryLine, OrderView } from "../rules/order-view.ts";
import { receiptNumber } from "../rules/receipt-number.ts";
import { isSold } from "../rules/states.ts";
import { heldBy, type OrderViewer } from "../viewer.ts";
import { readHistoryOfPayments } from "./order-history.ts";
import { readOrderView } from "./order-view.ts";
import { type Asking, isPaidBy, type Payer, readPayers } from "./payers.ts";

export type ReceiptLine = {
  number: string;
  kind: "sale" | "return";
  amountTiyn: number;
  vatTiyn: number;
  at: Date;
};

/** One sheet: who sold, what was sold, and each receipt of who looks. */
export type ReceiptPaper = Pick<OrderView, "code" | "currency"> & {
  seller: Pick<OrderView["seller"], "legalName" | "bin">;
  /** The order as it was bought; null for who paid for another seat of a ticket that was passed on to them. */
  order: OrderView | null;
  /** The ticket through which they look who are not the buyer. */
  ticketCode: string | null;
  receipts: ReceiptLine[];
  history: HistoryLine[];
  providers: ReadonlyMap<string, string>;
};

/** The receipts of what somebody paid in an order: its buyer, or a holder who paid for another seat; null for everybody else. */
export async function readReceipt(db: Db, code: string, viewer: OrderViewer): Promise<ReceiptPaper | null> {
  const order = await readOrderView(db, code, viewer);
  if (order && !isSold(order.status)) return null;
  const held = order ? [] : await readHeld(db, code, viewer);
  const who = {
    isBuyer: order !== null,
    ticketIds: held.map(({ id }) => id),
    accountId: viewer.accountId,
  };
  const [found] = await db
    .select({ order: orders, legalName: organizers.legalName, bin: organizers.bin })
    .from(orders)
    .innerJoin(organizers, eq(organizers.id, orders.organizerId))
    .where(eq(orders.code, code));
  if (!found) return null;
  const own = await readOwn(db, found.order.id, who);
  if (!order && own.receipts.length === 0) return null;
  const { currency } = found.order;
  const ticketCode = held[0]?.code ?? null;
  return { code, currency, seller: found, order, ticketCode, ...own };
}

/** Whether who holds a ticket of an order has paid for another seat of it, and so has a receipt there. */
export async function hasHoldersReceipt(db: Db, code: string, viewer: OrderViewer): Promise<boolean> {
  const held = await readHeld(db, code, viewer);
  const [first] = held;
  if (!first) return false;
  const who = { isBuyer: false, ticketIds: held.map(({ id }) => id), accountId: viewer.accountId };
  const rows = await readReceiptRows(db, [first.orderId], await readPayers(db, [first.orderId]));
  return rows.some(({ payer }) => isPaidBy(payer, who));
}

function readHeld(db: Db, code: string, viewer: OrderViewer) {
  return db
    .select({ id: tickets.id, code: tickets.code, orderId: tickets.orderId })
    .from(tickets)
    .innerJoin(orders, eq(orders.id, tickets.orderId))
    .where(and(eq(orders.code, code), heldBy(viewer)));
}

async function readOwn(db: Db, orderId: string, who: Asking) {
  const payers = await readPayers(db, [orderId]);
  const paid = await db
    .select({ id: payments.id, provider: payments.provider })
    .from(payments)
    .where(eq(payments.orderId, orderId));
  const providers = new Map(
    paid.filter(({ id }) => isPaidBy(payers.get(id), who)).map((row) => [row.id, row.provider]),
  );
  const rows = await readReceiptRows(db, [orderId], payers);
  const lines = rows
    .filter(({ payer }) => isPaidBy(payer, who))
    .map(
      ({ row: { id, kind, amountTiyn, vatTiyn, createdAt } }): ReceiptLine => ({
        number: receiptNumber(id),
        kind,
        amountTiyn,
        vatTiyn,
        at: createdAt,
      }),
    );
  return {
    receipts: lines,
    history: await readHistoryOfPayments(db, orderId, new Set(providers.keys())),
    providers,
  };
}

/** The receipts of orders, the oldest first, each with who paid what it is about. */
export async function readReceiptRows(
  db: Db,
  orderIds: readonly string[],
  payers: ReadonlyMap<string, Payer>,
): Promise<{ row: typeof receipts.$inferSelect; payer: Payer | undefined }[]> {
  if (orderIds.length === 0) return [];
  const paid = await db
    .select({ id: payments.id, orderId: payments.orderId, exchangeId: payments.exchangeId })
    .from(payments)
    .where(inArray(payments.orderId, [...orderIds]));
  const ofSale = new Map(
    paid.map(({ id, orderId, exchangeId }) => [
      exchangeId ? derivedId("receipt", exchangeId) : derivedId("receipt", orderId, "sale"),
      id,
    ]),
  );
  const rows = await db
    .select({ row: receipts, paymentId: refunds.paymentId })
    .from(receipts)
    .leftJoin(refunds, eq(refunds.id, receipts.refundId))
    .where(inArray(receipts.orderId, [...orderIds]))
    .orderBy(asc(receipts.createdAt), asc(receipts.id));
  return rows.map(({ row, paymentId }) => ({
    row,
    payer: payers.get(paymentId ?? ofSale.get(row.id) ?? ""),
  }));
}
