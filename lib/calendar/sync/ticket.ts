import { and, eq } from "drizzle-orm";
import { database } from "#db/client.ts";
import { tickets } from "#db/schema/tickets.ts";
import { homeTimeZone } from "#lib/i18n/translator.ts";
import { heldBy } from "#lib/orders/viewer.ts";
import type { EffectHandlers } from "#lib/outbox/rules/effects.ts";
import type { Calendars } from "../google/calendars.ts";
import { failureKind, isUnanswered } from "../google/failure.ts";
import { heldEntry, type PlaceLine } from "../held-entry.ts";
import { readHeldTickets } from "../queries/held-tickets.ts";
import type { CalendarFault } from "../rules/faults.ts";
import { isEntryGone } from "../ticket-entry.ts";
import { withCalendars } from "./access.ts";
import {
  askedForCalendar,
  type Connection,
  readConnection,
  stopConnection,
  updateConnection,
} from "./connection.ts";
import { readEntry, updateEntry } from "./entry-row.ts";
import { eventIdOf } from "./event-id.ts";
import { settleFailure } from "./settle-failure.ts";
import { deleteEntry, writeEntry } from "./write-entry.ts";

type Found = NonNullable<Awaited<ReturnType<typeof readEntry>>>;

/** Named as Google shows it in the person's list of calendars. */
const calendarName = "Kametay";

/**
 * Brings a ticket's entry in its holder's Google Calendar to what the ticket is now: written, changed, or deleted where the ticket
 * lets them in no more. Reads everything anew, so running it twice, late or after a crash is the same as running it once.
 */
export function syncTicket(place: PlaceLine): EffectHandlers["calendar.ticket"] {
  return async (key, { attempts, now }) => {
    const [connection, found] = await Promise.all([readConnection(key), readEntry(key)]);
    if (connection?.state !== "connected" || !found || found.entry.state === "refused") return;
    try {
      await withCalendars(connection, now, (calendars) =>
        bringUpToDate(calendars, connection, found, place, now),
      );
      if (connection.lastError) await updateConnection(connection, { lastError: null });
    } catch (error) {
      await settleFailure(error, connection, found.entry, attempts, now);
    }
  };
}

async function bringUpToDate(
  calendars: Calendars,
  connection: Connection,
  { entry, locale, reminderHours }: Found,
  place: PlaceLine,
  now: Date,
): Promise<void> {
  const holder = { accountId: entry.accountId, cartId: null, token: null };
  const [ticket] = await readHeldTickets(database(), and(eq(tickets.id, entry.ticketId), heldBy(holder)));
  if (!ticket || isEntryGone(ticket, ticket)) return removeEntry(calendars, connection, entry);
  if (ticket.endsAt <= now) return;
  const calendarId = connection.calendarId || (await makeCalendar(calendars, connection));
  if (calendarId === null) return stopAnew(connection, "CALENDAR_UNSURE", now);
  const eventId = eventIdOf(entry.accountId, entry.ticketId);
  const written = await writeEntry(calendars, {
    calendarId,
    eventId,
    entry: heldEntry(ticket, locale, place, ticket.issuedAt),
    reminderHours,
    isKnown: entry.state === "written",
    deletedByUs: entry.state === "gone",
  });
  if (written === "calendar-deleted") return stopAnew(connection, "CALENDAR_DELETED", now);
  await updateEntry(entry, {
    googleEventId: eventId,
    state: written,
    sequence: ticket.calendarSequence,
    lastError: null,
    writtenAt: now,
  });
}

async function removeEntry(
  calendars: Calendars,
  connection: Connection,
  entry: Found["entry"],
): Promise<void> {
  const { accountId, ticketId, state } = entry;
  // Noted first: should we die after the deletion, the next run does not take it for the person's.
  await updateEntry(entry, { state: "gone", lastError: null });
  if (!connection.calendarId) return;
  const wasThere = await deleteEntry(calendars, connection.calendarId, eventIdOf(accountId, ticketId));
  if (!wasThere && state === "written") await updateEntry(entry, { state: "refused" });
}

/**
 * Google takes no id of ours here, and our scope lists no calendars: one whose making was not answered is not found again. So the
 * asking is noted first, and whoever finds it noted does not ask twice. Null: nobody knows what came of it.
 */
async function makeCalendar(calendars: Calendars, connection: Connection): Promise<string | null> {
  if (connection.calendarId === askedForCalendar) return null;
  await updateConnection(connection, { calendarId: askedForCalendar });
  try {
    const calendarId = await calendars.insertCalendar(calendarName, homeTimeZone);
    await updateConnection(connection, { calendarId });
    return calendarId;
  } catch (error) {
    if (isUnanswered(error)) return null;
    if (failureKind(error) !== null) await updateConnection(connection, { calendarId: null });
    throw error;
  }
}

/** The calendar is not to be had any more: a new one is made when the person connects again, and not before. */
async function stopAnew(connection: Connection, fault: CalendarFault, now: Date): Promise<void> {
  await updateConnection(connection, { calendarId: null });
  await stopConnection(connection, fault, now);
}
