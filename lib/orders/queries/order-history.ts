import { and, eq, gt, sql } from "drizzle-orm";
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

const linesOfChange = sql<number>`(SELECT COUNT(*) FROM exchange_lines el WHERE el.exchange_id = exchanges.id)`;
const linesOfCancellation = sql<number>`(SELECT COUNT(*) FROM cancellation_lines cl WHERE cl.cancellation_id = cancellations.id)`;

/** Payments, changes, cancellations and refunds of an order, the earliest first. */
export async function readHistory(db: Db, orderId: string): Promise<HistoryLine[]> {
  const [paid, changed, given, back] = await Promise.all([
    db
      .select()
      .from(payments)
      .where(and(eq(payments.orderId, orderId), eq(payments.status, "succeeded"))),
    db
      .select({ id: exchanges.id, at: exchanges.doneAt, seats: linesOfChange, fee: exchanges.feeTiyn })
      .from(exchanges)
      .where(and(eq(exchanges.orderId, orderId), eq(exchanges.status, "done"))),
    db
      .select({ id: cancellations.id, at: cancellations.createdAt, seats: linesOfCancellation })
      .from(cancellations)
      .where(eq(cancellations.orderId, orderId)),
    db.select().from(refunds).where(eq(refunds.orderId, orderId)),
  ]);
  const none = { amountTiyn: 0, seats: 0, status: null };
  const lines: HistoryLine[] = [
    ...paid.map(({ id, amountTiyn, succeededAt, createdAt, purpose }) => {
      const kind = purpose === "order" ? ("paid" as const) : ("paid-change" as const);
      return { ...none, id, kind, amountTiyn, at: succeededAt ?? createdAt };
    }),
    ...changed.map(({ id, at, seats }) => ({
      ...none,
      id,
      kind: "changed" as const,
      seats: Number(seats),
      at: at!,
    })),
    ...given.map(({ id, at, seats }) => ({
      ...none,
      id,
      kind: "given-back" as const,
      seats: Number(seats),
      at,
    })),
    ...back.map(({ id, amountTiyn, status, createdAt }) => ({
      ...none,
      id,
      kind: "back" as const,
      amountTiyn: -amountTiyn,
      status,
      at: createdAt,
    })),
  ];
  return lines.sort((one, other) => one.at.getTime() - other.at.getTime());
}

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
