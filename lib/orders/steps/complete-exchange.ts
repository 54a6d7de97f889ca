import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import type { ResultSetHeader } from "mysql2";
import type { Tx } from "#db/client.ts";
import { exchangeLines } from "#db/schema/exchange-lines.ts";
import { exchanges } from "#db/schema/exchanges.ts";
import { tickets } from "#db/schema/tickets.ts";
import { enqueue } from "#lib/outbox/enqueue.ts";
import { freeSeats } from "#lib/seating/steps/free-seats.ts";
import { bookExchange } from "./book-exchange.ts";
import type { OrderRow } from "./complete-order.ts";
import { enqueueCalendar } from "./enqueue-calendar.ts";
import { readStands, type StandingTicket } from "./read-stands.ts";
import { sellSeats } from "./sell-seats.ts";

export type ExchangeRow = typeof exchanges.$inferSelect;
export type ExchangeLineRow = typeof exchangeLines.$inferSelect;

/** Why a change did not come about: a ticket is not what it was, or a new seat is somebody else's. */
export type Uncompleted = "tickets" | "seats";

/**
 * Moves the tickets of a change to the seats it holds: never both seats, never none. All of it in the caller's transaction, under
 * the order's lock, or nothing and why. `paymentId`: what paid the difference; null where there was none.
 */
export async function completeExchange(
  tx: Tx,
  order: OrderRow,
  exchange: ExchangeRow,
  paymentId: string | null,
  now: Date,
): Promise<Uncompleted | null> {
  const lines = await tx.select().from(exchangeLines).where(eq(exchangeLines.exchangeId, exchange.id));
  const standing = await lockUnchanged(tx, lines);
  if (!standing) return "tickets";
  const seller = { id: order.id, organizerId: order.organizerId, cartId: exchange.id };
  const sold = lines.map(({ toPerformanceId, toSeatId, rateId, priceId }) => ({
    performanceId: toPerformanceId,
    seatId: toSeatId,
    rateId,
    priceId,
  }));
  if (!(await sellSeats(tx, seller, sold))) return "seats";
  for (const line of lines) await moveTicket(tx, line);
  for (const { fromPerformanceId, fromSeatId, ticketId } of lines)
    if ((await freeSeats(tx, fromPerformanceId, [fromSeatId], { soldTo: order.id })) !== 1)
      throw new Error(`ticket ${ticketId}: its seat was not its order's`);
  await tx.update(exchanges).set({ status: "done", doneAt: now }).where(eq(exchanges.id, exchange.id));
  await bookExchange(tx, order, exchange, lines, standing, paymentId, now);
  await enqueue(tx, {
    kind: "mail.tickets-changed",
    payload: { orderId: order.id, exchangeId: exchange.id },
    organizerId: order.organizerId,
    dedupeKey: `tickets-changed:${exchange.id}`,
    orderKey: `order:${order.id}`,
    runAt: now,
  });
  await enqueueCalendar(
    tx,
    lines.map(({ ticketId }) => ticketId),
    now,
  );
  return null;
}

/** The tickets as they are, locked, if each still is what the change began with and nobody was let in with it; otherwise null. */
async function lockUnchanged(tx: Tx, lines: readonly ExchangeLineRow[]): Promise<StandingTicket[] | null> {
  const ids = lines.map(({ ticketId }) => ticketId);
  const loose = and(inArray(tickets.id, ids), eq(tickets.state, "valid"), isNull(tickets.admittedAt));
  const locked = await tx
    .select({ id: tickets.id, revision: tickets.revision })
    .from(tickets)
    .where(loose)
    .for("update");
  const isSame = lines.every(({ ticketId, ticketRevision }) =>
    locked.some(({ id, revision }) => id === ticketId && revision === ticketRevision),
  );
  return isSame ? readStands(tx, inArray(tickets.id, ids)) : null;
}

async function moveTicket(tx: Tx, line: ExchangeLineRow): Promise<void> {
  const [moved] = await tx
    .update(tickets)
    .set({
      performanceId: line.toPerformanceId,
      seatId: line.toSeatId,
      exchangeLineId: line.id,
      revision: sql`${tickets.revision} + 1`,
      changes: sql`${tickets.changes} + 1`,
      calendarSequence: sql`${tickets.calendarSequence} + 1`,
    })
    .where(
      and(
        eq(tickets.id, line.ticketId),
        eq(tickets.state, "valid"),
        eq(tickets.revision, line.ticketRevision),
        isNull(tickets.admittedAt),
      ),
    );
  if ((moved as ResultSetHeader).affectedRows !== 1) throw new Error(`ticket ${line.ticketId} slipped away`);
}
