import { and, eq, gt, inArray, sql } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { cancellations } from "#db/schema/cancellations.ts";
import { exchangeLines } from "#db/schema/exchange-lines.ts";
import { exchanges } from "#db/schema/exchanges.ts";
import { orders } from "#db/schema/orders.ts";
import { payments } from "#db/schema/payments.ts";
import { refunds } from "#db/schema/refunds.ts";
import { tickets } from "#db/schema/tickets.ts";
import type { HistoryLine, OpenChange } from "../rules/order-view.ts";
import { heldBy, type OrderViewer } from "../viewer.ts";
import { isOfHolder } from "./payers.ts";

const linesOfChange = sql<number>`(SELECT COUNT(*) FROM exchange_lines el WHERE el.exchange_id = exchanges.id)`;
const linesOfCancellation = sql<number>`(SELECT COUNT(*) FROM cancellation_lines cl WHERE cl.cancellation_id = cancellations.id)`;

const change = { payerAccountId: exchanges.payerAccountId, isOfHolder };

type Row = HistoryLine & {
  paymentId: string | null;
  orderId: string;
  payerAccountId: string | null;
  isOfHolder: number | null;
};

/** Payments, changes, cancellations and refunds of an order as its buyer sees them, the earliest first. */
export async function readHistory(db: Db, orderId: string): Promise<HistoryLine[]> {
  return (await readRows(db, [orderId])).filter((row) => !Number(row.isOfHolder)).map(lineOf);
}

/** What happened to these payments alone, for who made them. */
export async function readHistoryOfPayments(
  db: Db,
  orderId: string,
  paymentIds: ReadonlySet<string>,
): Promise<HistoryLine[]> {
  const rows = await readRows(db, [orderId]);
  return rows.filter(({ paymentId }) => paymentId !== null && paymentIds.has(paymentId)).map(lineOf);
}

/**
 * The same of several orders for an account. Of its own orders it sees what a buyer sees and what it did as a later holder; of
 * others' orders its own changes alone.
 */
export async function readHistoriesOf(
  db: Db,
  accountId: string,
  seen: readonly { orderId: string; isOwn: boolean }[],
): Promise<Map<string, HistoryLine[]>> {
  const isOwn = new Map(seen.map((order) => [order.orderId, order.isOwn]));
  const histories = new Map<string, HistoryLine[]>();
  for (const row of await readRows(db, [...isOwn.keys()])) {
    const isMine = row.payerAccountId === accountId || (isOwn.get(row.orderId) && !Number(row.isOfHolder));
    if (isMine) histories.set(row.orderId, [...(histories.get(row.orderId) ?? []), lineOf(row)]);
  }
  return histories;
}

async function readRows(db: Db, orderIds: readonly string[]): Promise<Row[]> {
  if (orderIds.length === 0) return [];
  const ids = [...orderIds];
  const [paid, changed, given, back] = await Promise.all([
    db
      .select({ payment: payments, ...change })
      .from(payments)
      .leftJoin(exchanges, eq(exchanges.id, payments.exchangeId))
      .where(and(inArray(payments.orderId, ids), eq(payments.status, "succeeded"))),
    db
      .select({
        id: exchanges.id,
        orderId: exchanges.orderId,
        at: exchanges.doneAt,
        seats: linesOfChange,
        ...change,
      })
      .from(exchanges)
      .where(and(inArray(exchanges.orderId, ids), eq(exchanges.status, "done"))),
    db
      .select({
        id: cancellations.id,
        orderId: cancellations.orderId,
        at: cancellations.createdAt,
        seats: linesOfCancellation,
      })
      .from(cancellations)
      .where(inArray(cancellations.orderId, ids)),
    db
      .select({ refund: refunds, ...change })
      .from(refunds)
      .innerJoin(payments, eq(payments.id, refunds.paymentId))
      .leftJoin(exchanges, eq(exchanges.id, payments.exchangeId))
      .where(inArray(refunds.orderId, ids)),
  ]);
  const none = {
    paymentId: null,
    amountTiyn: 0,
    seats: 0,
    status: null,
    payerAccountId: null,
    isOfHolder: null,
  };
  const rows: Row[] = [
    ...paid.map(({ payment, ...its }) => {
      const { id, orderId, amountTiyn, succeededAt, createdAt, purpose } = payment;
      const kind = purpose === "order" ? ("paid" as const) : ("paid-change" as const);
      return { ...none, ...its, id, paymentId: id, orderId, kind, amountTiyn, at: succeededAt ?? createdAt };
    }),
    ...changed.map(({ at, seats, ...its }) => ({
      ...none,
      ...its,
      kind: "changed" as const,
      seats: Number(seats),
      at: at!,
    })),
    ...given.map(({ seats, ...its }) => ({
      ...none,
      ...its,
      kind: "given-back" as const,
      seats: Number(seats),
    })),
    ...back.map(({ refund: { id, paymentId, orderId, amountTiyn, status, createdAt }, ...its }) => ({
      ...none,
      ...its,
      id,
      paymentId,
      orderId,
      kind: "back" as const,
      amountTiyn: -amountTiyn,
      status,
      at: createdAt,
    })),
  ];
  return rows.sort((one, other) => one.at.getTime() - other.at.getTime());
}

const lineOf = ({ id, at, kind, amountTiyn, seats, status }: Row): HistoryLine => ({
  id,
  at,
  kind,
  amountTiyn,
  seats,
  status,
});

/**
 * The changes that wait for their payment, of those tickets of an order that somebody holds: what the new holder of one has begun
 * is not the buyer's to see.
 */
export async function readOpenChanges(db: Db, code: string, viewer: OrderViewer): Promise<OpenChange[]> {
  const rows = await db
    .selectDistinct({
      id: exchanges.id,
      expiresAt: exchanges.expiresAt,
      dueTiyn: sql<number>`${exchanges.differenceTiyn} + ${exchanges.feeTiyn}`,
      seats: linesOfChange,
    })
    .from(exchanges)
    .innerJoin(exchangeLines, eq(exchangeLines.exchangeId, exchanges.id))
    .innerJoin(tickets, eq(tickets.id, exchangeLines.ticketId))
    .innerJoin(orders, eq(orders.id, tickets.orderId))
    .where(
      and(
        eq(orders.code, code),
        heldBy(viewer),
        eq(exchanges.status, "pending"),
        gt(exchanges.expiresAt, sql`NOW(3)`),
      ),
    );
  return rows.map((row) => ({ ...row, dueTiyn: Number(row.dueTiyn), seats: Number(row.seats) }));
}
