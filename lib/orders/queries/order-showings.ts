import { asc, eq, sql } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { events } from "#db/schema/events.ts";
import { exchangeLines } from "#db/schema/exchange-lines.ts";
import { orderLines } from "#db/schema/order-lines.ts";
import { performances } from "#db/schema/performances.ts";
import { tickets } from "#db/schema/tickets.ts";
import { venues } from "#db/schema/venues.ts";
import type { OrderShowing } from "../rules/order-view.ts";
import { lineOfBuyer } from "../viewer.ts";

/** What an order is of, by performance: each place as its buyer knows it, with where it was bought if it was changed since. */
export async function readShowings(db: Db, orderId: string): Promise<OrderShowing[]> {
  const rows = await db
    .select({
      performanceId: performances.id,
      eventSlug: events.slug,
      startsAt: performances.startsAt,
      timeZone: venues.timeZone,
      venue: venues.name,
      bought: { id: orderLines.id, totalTiyn: orderLines.totalTiyn, labels: orderLines.labels },
      moved: { totalTiyn: exchangeLines.totalTiyn, labels: exchangeLines.labels },
      state: tickets.state,
    })
    .from(orderLines)
    .leftJoin(tickets, eq(tickets.orderLineId, orderLines.id))
    .leftJoin(exchangeLines, eq(exchangeLines.id, lineOfBuyer))
    .innerJoin(
      performances,
      eq(performances.id, sql`COALESCE(${exchangeLines.toPerformanceId}, ${orderLines.performanceId})`),
    )
    .innerJoin(events, eq(events.id, performances.eventId))
    .innerJoin(venues, eq(venues.id, performances.venueId))
    .where(eq(orderLines.orderId, orderId))
    .orderBy(asc(performances.startsAt), asc(performances.id), asc(orderLines.seatId));
  const showings = new Map<string, OrderShowing>();
  for (const { bought, moved, state, ...performance } of rows) {
    const now = moved ?? bought;
    const { event: title, hall, section, row, seat, category, rate } = now.labels;
    const showing = showings.get(performance.performanceId) ?? { ...performance, title, hall, lines: [] };
    showings.set(performance.performanceId, showing);
    const was = bought.labels;
    showing.lines.push({
      id: bought.id,
      totalTiyn: now.totalTiyn,
      ...{ section, row, seat, category, rate },
      before: moved && { section: was.section, row: was.row, seat: was.seat, totalTiyn: bought.totalTiyn },
      isGivenBack: state !== null && state !== "valid",
    });
  }
  return [...showings.values()];
}
