import { and, eq, gt, inArray } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { calendarConnections } from "#db/schema/calendar-connections.ts";
import { calendarEntries } from "#db/schema/calendar-entries.ts";
import { performances } from "#db/schema/performances.ts";
import { tickets } from "#db/schema/tickets.ts";
import type { Locale } from "#lib/i18n/localized.ts";
import { heldBy } from "#lib/orders/viewer.ts";
import { readFeedToken } from "../feed.ts";
import { hasGoogleClient } from "../google/oauth.ts";
import { heldEntry, type PlaceLine } from "../held-entry.ts";
import { googleTemplateLink } from "../ics.ts";
import { faultFrom } from "../rules/faults.ts";
import type { CalendarTicket, CalendarView } from "../rules/view.ts";
import { isEntryGone } from "../ticket-entry.ts";
import { readHeldTickets } from "./held-tickets.ts";

/** The calendar page of an account: its connection, each ticket to come with its entry, and the feed. */
export async function readCalendarView(
  db: Db,
  accountId: string,
  locale: Locale,
  place: PlaceLine,
  now: Date,
): Promise<CalendarView> {
  const [[row], upcoming, feedToken] = await Promise.all([
    db.select().from(calendarConnections).where(eq(calendarConnections.accountId, accountId)),
    readUpcoming(db, accountId, locale, place, now),
    readFeedToken(db, { accountId }),
  ]);
  const connection = row && {
    state: row.state,
    mode: row.mode,
    googleEmail: row.googleEmail,
    fault: faultFrom(row.lastError),
  };
  return { isOffered: hasGoogleClient(), connection: connection ?? null, tickets: upcoming, feedToken };
}

async function readUpcoming(
  db: Db,
  accountId: string,
  locale: Locale,
  place: PlaceLine,
  now: Date,
): Promise<CalendarTicket[]> {
  const holder = { accountId, cartId: null, token: null };
  const held = await readHeldTickets(
    db,
    and(heldBy(holder), eq(tickets.state, "valid"), gt(performances.startsAt, now)),
  );
  const living = held.filter((ticket) => !isEntryGone(ticket, ticket));
  const entries = await readEntries(
    db,
    accountId,
    living.map(({ id }) => id),
  );
  return living.map((ticket) => {
    const entry = entries.get(ticket.id);
    return {
      id: ticket.id,
      title: ticket.title,
      place: place(ticket.place, locale),
      startsAt: ticket.startsAt,
      timeZone: ticket.timeZone,
      entry: entry?.state ?? "none",
      fault: faultFrom(entry?.lastError ?? null),
      templateLink: googleTemplateLink(heldEntry(ticket, locale, place, now)),
    };
  });
}

async function readEntries(db: Db, accountId: string, ticketIds: string[]) {
  if (ticketIds.length === 0)
    return new Map<string, { state: CalendarTicket["entry"]; lastError: string | null }>();
  const rows = await db
    .select({
      ticketId: calendarEntries.ticketId,
      state: calendarEntries.state,
      lastError: calendarEntries.lastError,
    })
    .from(calendarEntries)
    .where(and(eq(calendarEntries.accountId, accountId), inArray(calendarEntries.ticketId, ticketIds)));
  return new Map(rows.map(({ ticketId, ...entry }) => [ticketId, entry] as const));
}
