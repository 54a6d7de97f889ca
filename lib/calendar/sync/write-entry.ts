import type { Calendars, GoogleEvent } from "../google/calendars.ts";
import { failureKind } from "../google/failure.ts";
import type { CalendarEntry } from "../ics.ts";
import { changesOf, eventOf } from "./event-fields.ts";

export type Written = "written" | "refused" | "calendar-deleted";

type Wish = {
  calendarId: string;
  eventId: string;
  entry: CalendarEntry;
  reminderHours: readonly number[] | null;
  /** Whether it stood there when we last looked; otherwise it is inserted. */
  isKnown: boolean;
  /** We deleted it ourselves, so that its being deleted is no word of the person's. */
  deletedByUs: boolean;
};

const tries = 2;

/**
 * Brings an entry to what it should be. `refused`: the person deleted it, which is a no; `calendar-deleted`: all of our calendar.
 * Repeating it changes nothing. Throws GoogleFailure.
 */
export async function writeEntry(calendars: Calendars, wish: Wish): Promise<Written> {
  const { calendarId, eventId, entry, reminderHours, isKnown } = wish;
  if (!isKnown) {
    try {
      await calendars.insertEvent(calendarId, eventOf(eventId, entry, reminderHours));
      return "written";
    } catch (error) {
      const kind = failureKind(error);
      if (kind === "missing" && !(await calendars.hasCalendar(calendarId))) return "calendar-deleted";
      if (kind !== "exists") throw error;
    }
  }
  for (let tried = 1; ; tried++) {
    const seen = await findEvent(calendars, calendarId, eventId);
    if (typeof seen === "string") return seen;
    if (seen.status === "cancelled" && !wish.deletedByUs) return "refused";
    const changes = changesOf(seen, entry, reminderHours);
    if (!changes) return "written";
    try {
      await calendars.patchEvent(calendarId, seen, changes);
      return "written";
    } catch (error) {
      // The person changed it between our look and our change: look again.
      if (failureKind(error) !== "changed" || tried >= tries) throw error;
    }
  }
}

async function findEvent(calendars: Calendars, calendarId: string, eventId: string) {
  try {
    return (await calendars.getEvent(calendarId, eventId)) satisfies GoogleEvent;
  } catch (error) {
    const kind = failureKind(error);
    if (kind !== "missing" && kind !== "gone") throw error;
    return (await calendars.hasCalendar(calendarId)) ? "refused" : "calendar-deleted";
  }
}

/** Deletes an entry. True when it was there; false when the person had deleted it before. Throws GoogleFailure. */
export async function deleteEntry(
  calendars: Calendars,
  calendarId: string,
  eventId: string,
): Promise<boolean> {
  try {
    await calendars.deleteEvent(calendarId, eventId);
    return true;
  } catch (error) {
    const kind = failureKind(error);
    if (kind === "missing" || kind === "gone") return false;
    throw error;
  }
}
