import { and, desc, eq, gt, isNotNull, or, sql } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { events } from "#db/schema/events.ts";
import { exchangeLines } from "#db/schema/exchange-lines.ts";
import { orderLines } from "#db/schema/order-lines.ts";
import { orders } from "#db/schema/orders.ts";
import { performances } from "#db/schema/performances.ts";
import { tickets } from "#db/schema/tickets.ts";
import { venues } from "#db/schema/venues.ts";
import { msPerMinute } from "#lib/clock.ts";
import type { MyTickets } from "../rules/my-tickets.ts";
import { isPassedOn, lineOfBuyer } from "../viewer.ts";

const most = 1_000;

const facts = {
  orderCode: orders.code,
  status: orders.status,
  expiresAt: orders.expiresAt,
  performanceId: performances.id,
  performanceStatus: performances.status,
  eventStatus: events.status,
  title: events.title,
  startsAt: performances.startsAt,
  durationMinutes: events.durationMinutes,
  timeZone: venues.timeZone,
  venue: venues.name,
};

/**
 * What an account bought or was passed on to it, a line for each showing of an order; orders that can still be paid too. What
 * expired unpaid is nobody's ticket. Latest first.
 */
export async function readMyTickets(db: Db, accountId: string): Promise<MyTickets[]> {
  const [sold, open] = await Promise.all([readSold(db, accountId), readOpen(db, accountId)]);
  const lines = new Map<string, MyTickets>();
  for (const { ticket, ...row } of sold) {
    const isReceived = ticket.isPassed && ticket.holderAccountId === accountId;
    const { event: _event, hall, section, row: line, seat } = ticket.moved ?? ticket.bought;
    const key = isReceived ? ticket.code : `${row.orderCode} ${row.performanceId}`;
    const mine = lines.get(key) ?? { ...lineOf(row), hall, receivedCode: isReceived ? ticket.code : null };
    lines.set(key, mine);
    if (ticket.state !== "valid") mine.givenBack += 1;
    else if (ticket.isPassed && !isReceived) mine.passedOn += 1;
    else mine.places.push({ section, row: line, seat });
  }
  const unpaid = new Map(open.map((row) => [`${row.orderCode} ${row.performanceId}`, row]));
  return [...[...unpaid.values()].map(({ hall, ...row }) => ({ ...lineOf(row), hall })), ...lines.values()];
}

async function readSold(db: Db, accountId: string) {
  const isReceived = and(isPassedOn, eq(tickets.holderAccountId, accountId));
  const line = sql`(CASE WHEN ${isReceived} THEN ${tickets.exchangeLineId} ELSE ${lineOfBuyer} END)`;
  const rows = await db
    .select({
      ...facts,
      ticket: {
        code: tickets.code,
        state: tickets.state,
        isPassed: sql<number>`${isPassedOn}`,
        holderAccountId: tickets.holderAccountId,
        bought: orderLines.labels,
        moved: exchangeLines.labels,
      },
    })
    .from(tickets)
    .innerJoin(orders, eq(orders.id, tickets.orderId))
    .innerJoin(orderLines, eq(orderLines.id, tickets.orderLineId))
    .leftJoin(exchangeLines, eq(exchangeLines.id, line))
    .innerJoin(
      performances,
      eq(performances.id, sql`COALESCE(${exchangeLines.toPerformanceId}, ${orderLines.performanceId})`),
    )
    .innerJoin(events, eq(events.id, performances.eventId))
    .innerJoin(venues, eq(venues.id, performances.venueId))
    .where(or(eq(orders.accountId, accountId), isReceived))
    .orderBy(
      desc(performances.startsAt),
      desc(orders.id),
      sql`COALESCE(${exchangeLines.toSeatId}, ${orderLines.seatId})`,
    )
    .limit(most);
  return rows.map(({ ticket, ...row }) => ({
    ...row,
    ticket: { ...ticket, isPassed: Boolean(ticket.isPassed) },
  }));
}

async function readOpen(db: Db, accountId: string) {
  const rows = await db
    .select({ ...facts, labels: orderLines.labels })
    .from(orders)
    .innerJoin(orderLines, eq(orderLines.orderId, orders.id))
    .innerJoin(performances, eq(performances.id, orderLines.performanceId))
    .innerJoin(events, eq(events.id, performances.eventId))
    .innerJoin(venues, eq(venues.id, performances.venueId))
    .where(
      and(
        isNotNull(orders.accountId),
        eq(orders.accountId, accountId),
        eq(orders.status, "pending"),
        gt(orders.expiresAt, sql`NOW(3)`),
      ),
    )
    .limit(most);
  return rows.map(({ labels, ...row }) => ({ ...row, hall: labels.hall }));
}

type Facts = Omit<Awaited<ReturnType<typeof readOpen>>[number], "hall">;

function lineOf({ durationMinutes, performanceStatus, eventStatus, ...row }: Facts): Omit<MyTickets, "hall"> {
  return {
    ...row,
    receivedCode: null,
    endsAt: new Date(row.startsAt.getTime() + durationMinutes * msPerMinute),
    isCalledOff: performanceStatus === "cancelled" || eventStatus === "cancelled",
    isMoved: performanceStatus === "moved",
    places: [],
    givenBack: 0,
    passedOn: 0,
  };
}
