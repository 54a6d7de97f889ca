import { and, desc, eq } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { events } from "#db/schema/events.ts";
import { orders } from "#db/schema/orders.ts";
import { performances } from "#db/schema/performances.ts";
import { tickets } from "#db/schema/tickets.ts";
import { venues } from "#db/schema/venues.ts";
import { msPerMinute } from "#lib/clock.ts";
import type { MyOrder } from "../rules/my-order.ts";
import { isPassedOn } from "../viewer.ts";

const most = 200;

/** The valid tickets that others passed on to an account, each a line of its own beside the account's orders. Latest first. */
export async function readTicketsPassedToMe(db: Db, accountId: string): Promise<MyOrder[]> {
  const rows = await db
    .select({
      ticketCode: tickets.code,
      orderCode: orders.code,
      expiresAt: orders.expiresAt,
      performanceId: performances.id,
      title: events.title,
      startsAt: performances.startsAt,
      durationMinutes: events.durationMinutes,
      timeZone: venues.timeZone,
      venue: venues.name,
    })
    .from(tickets)
    .innerJoin(orders, eq(orders.id, tickets.orderId))
    .innerJoin(performances, eq(performances.id, tickets.performanceId))
    .innerJoin(events, eq(events.id, performances.eventId))
    .innerJoin(venues, eq(venues.id, performances.venueId))
    .where(and(eq(tickets.holderAccountId, accountId), isPassedOn, eq(tickets.state, "valid")))
    .orderBy(desc(performances.startsAt), desc(tickets.id))
    .limit(most);
  return rows.map(({ durationMinutes, ...row }) => ({
    ...row,
    status: "paid" as const,
    seats: 1,
    endsAt: new Date(row.startsAt.getTime() + durationMinutes * msPerMinute),
  }));
}
