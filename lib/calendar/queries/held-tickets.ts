import { asc, eq, type SQL } from "drizzle-orm";
import type { Db, Tx } from "#db/client.ts";
import { events } from "#db/schema/events.ts";
import { exchangeLines } from "#db/schema/exchange-lines.ts";
import { orderLines } from "#db/schema/order-lines.ts";
import { orders } from "#db/schema/orders.ts";
import { organizers } from "#db/schema/organizers.ts";
import { performances } from "#db/schema/performances.ts";
import { tickets } from "#db/schema/tickets.ts";
import { venues } from "#db/schema/venues.ts";
import { msPerMinute } from "#lib/clock.ts";

const most = 500;

/** The tickets that `which` selects (`heldBy`, an id) with all that a calendar tells of them, soonest first. */
export async function readHeldTickets(db: Db | Tx, which: SQL | undefined) {
  const rows = await db
    .select({
      id: tickets.id,
      orderCode: orders.code,
      code: tickets.code,
      state: tickets.state,
      calendarSequence: tickets.calendarSequence,
      issuedAt: tickets.createdAt,
      holderName: tickets.holderName,
      holderEmail: tickets.holderEmail,
      holderLocale: tickets.holderLocale,
      orderLocale: orders.locale,
      bought: orderLines.labels,
      changed: exchangeLines.labels,
      startsAt: performances.startsAt,
      doorsAt: performances.doorsAt,
      performanceStatus: performances.status,
      eventStatus: events.status,
      durationMinutes: events.durationMinutes,
      timeZone: venues.timeZone,
      venue: venues.name,
      address: venues.address,
      seller: organizers.legalName,
      sellerEmail: organizers.email,
    })
    .from(tickets)
    .innerJoin(orders, eq(orders.id, tickets.orderId))
    .innerJoin(orderLines, eq(orderLines.id, tickets.orderLineId))
    .leftJoin(exchangeLines, eq(exchangeLines.id, tickets.exchangeLineId))
    .innerJoin(performances, eq(performances.id, tickets.performanceId))
    .innerJoin(events, eq(events.id, performances.eventId))
    .innerJoin(venues, eq(venues.id, performances.venueId))
    .innerJoin(organizers, eq(organizers.id, tickets.organizerId))
    .where(which)
    .orderBy(asc(performances.startsAt), asc(tickets.performanceId), asc(tickets.seatId))
    .limit(most);
  return rows.map(heldTicket);
}

type Row = {
  bought: (typeof orderLines.$inferSelect)["labels"];
  changed: (typeof exchangeLines.$inferSelect)["labels"] | null;
  performanceStatus: (typeof performances.$inferSelect)["status"];
  eventStatus: (typeof events.$inferSelect)["status"];
  startsAt: Date;
  durationMinutes: number;
};

/** The labels are those of the last change, else as bought. */
function heldTicket<R extends Row>({ bought, changed, performanceStatus, eventStatus, ...row }: R) {
  const { event: title, hall, section, row: line, seat } = changed ?? bought;
  return {
    ...row,
    title,
    hall,
    place: { section, row: line, seat },
    status: eventStatus === "cancelled" ? ("cancelled" as const) : performanceStatus,
    endsAt: new Date(row.startsAt.getTime() + row.durationMinutes * msPerMinute),
  };
}

export type HeldTicket = Awaited<ReturnType<typeof readHeldTickets>>[number];
