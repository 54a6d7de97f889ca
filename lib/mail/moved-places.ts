import { and, asc, eq, inArray } from "drizzle-orm";
import { alias } from "drizzle-orm/mysql-core";
import { database } from "#db/client.ts";
import { exchangeLines } from "#db/schema/exchange-lines.ts";
import { exchanges } from "#db/schema/exchanges.ts";
import { type LineLabels, orderLines } from "#db/schema/order-lines.ts";
import { performances } from "#db/schema/performances.ts";
import { tickets } from "#db/schema/tickets.ts";
import { venues } from "#db/schema/venues.ts";
import type { LocalizedText } from "#lib/i18n/localized.ts";
import { lineOfBuyer } from "#lib/orders/viewer.ts";
import type { Place } from "#lib/tickets/rules/document.ts";

type Say = (place: Place) => LocalizedText;

const placeOf = ({ section, row, seat }: LineLabels): Place => ({ section, row, seat });

/** From where to where the tickets of an exchange went, in words; null when there is no such exchange. */
export async function movesOf(exchangeId: string, say: Say) {
  const before = alias(performances, "before_performance");
  const after = alias(performances, "after_performance");
  const lines = await database()
    .select({
      line: exchangeLines,
      bought: orderLines.labels,
      fromAt: before.startsAt,
      toAt: after.startsAt,
      timeZone: venues.timeZone,
    })
    .from(exchangeLines)
    .innerJoin(tickets, eq(tickets.id, exchangeLines.ticketId))
    .innerJoin(orderLines, eq(orderLines.id, tickets.orderLineId))
    .innerJoin(before, eq(before.id, exchangeLines.fromPerformanceId))
    .innerJoin(after, eq(after.id, exchangeLines.toPerformanceId))
    .innerJoin(venues, eq(venues.id, after.venueId))
    .where(eq(exchangeLines.exchangeId, exchangeId))
    .orderBy(asc(exchangeLines.toSeatId));
  const first = lines[0];
  if (!first) return null;
  const ticketIds = lines.map(({ line }) => line.ticketId);
  const earlier = await linesBefore(ticketIds);
  const moves = lines.map(({ line, bought, fromAt, toAt }) => {
    const last = earlier
      .filter((other) => other.ticketId === line.ticketId && other.ticketRevision < line.ticketRevision)
      .at(-1);
    return {
      ticketId: line.ticketId,
      from: say(placeOf(last?.labels ?? bought)),
      fromAt,
      to: say(placeOf(line.labels)),
      toAt,
    };
  });
  return { title: first.line.labels.event, timeZone: first.timeZone, moves };
}

/** The exchanges that these tickets went through, the earliest first. */
function linesBefore(ticketIds: readonly string[]) {
  return database()
    .select({
      ticketId: exchangeLines.ticketId,
      ticketRevision: exchangeLines.ticketRevision,
      labels: exchangeLines.labels,
    })
    .from(exchangeLines)
    .innerJoin(exchanges, eq(exchanges.id, exchangeLines.exchangeId))
    .where(and(inArray(exchangeLines.ticketId, [...ticketIds]), eq(exchanges.status, "done")))
    .orderBy(asc(exchangeLines.ticketRevision));
}

/** Where tickets are, by the line that holds for each; for the buyer, as far as they know them. Null for none. */
export async function placesOf(ticketIds: readonly string[], say: Say, { isBuyer = false } = {}) {
  if (ticketIds.length === 0) return null;
  const rows = await database()
    .select({ bought: orderLines.labels, moved: exchangeLines.labels, timeZone: venues.timeZone })
    .from(tickets)
    .innerJoin(orderLines, eq(orderLines.id, tickets.orderLineId))
    .leftJoin(exchangeLines, eq(exchangeLines.id, isBuyer ? lineOfBuyer : tickets.exchangeLineId))
    .innerJoin(performances, eq(performances.id, tickets.performanceId))
    .innerJoin(venues, eq(venues.id, performances.venueId))
    .where(inArray(tickets.id, [...ticketIds]))
    .orderBy(asc(tickets.seatId));
  const first = rows[0];
  if (!first) return null;
  const labels = rows.map((row) => row.moved ?? row.bought);
  return {
    title: labels[0]!.event,
    timeZone: first.timeZone,
    places: labels.map((label) => say(placeOf(label))),
  };
}
