import { createHash } from "node:crypto";
import type { GoogleEvent } from "../google/calendars.ts";
import type { CalendarEntry } from "../ics.ts";

/** Reminders of who chose none: a day and two hours before. */
const usualHours = [24, 2];
/** Google takes five at most, none earlier than four weeks. */
const mostReminders = 5;
const mostHours = 28 * 24;

/**
 * An entry as Google's event. What was written last is noted as hashes among its private properties, so that a later change
 * touches only what differs and the person's own edits stay.
 */
export function eventOf(
  id: string,
  entry: CalendarEntry,
  reminderHours: readonly number[] | null,
): GoogleEvent {
  const fields = ownFields(entry, reminderHours);
  return { id, ...fields, extendedProperties: { private: notesOf(entry, fields) } };
}

/**
 * What of an event is to be changed so that it tells the truth; null when nothing is. Time, place and text follow the ticket;
 * a title or reminders that the person has made their own stay theirs.
 */
export function changesOf(
  seen: GoogleEvent,
  entry: CalendarEntry,
  reminderHours: readonly number[] | null,
): GoogleEvent | null {
  const fields = ownFields(entry, reminderHours);
  const before = seen.extendedProperties?.private ?? {};
  const now = notesOf(entry, fields);
  const changes: GoogleEvent = {};
  const differs = (note: keyof typeof now) => before[note] !== now[note];
  if (differs("kametayTime")) Object.assign(changes, { start: fields.start, end: fields.end });
  if (differs("kametayPlace")) changes.location = fields.location;
  if (differs("kametayText")) changes.description = fields.description;
  if (differs("kametayTitle") && hashOf(seen.summary) === before.kametayTitle)
    changes.summary = fields.summary;
  if (differs("kametayReminders") && hashOf(remindersIn(seen)) === before.kametayReminders)
    changes.reminders = fields.reminders;
  if (seen.status === "cancelled") changes.status = "confirmed";
  const noted = Object.keys(now).some((note) => differs(note as keyof typeof now));
  if (Object.keys(changes).length === 0 && !noted) return null;
  return { ...changes, extendedProperties: { private: now } };
}

function ownFields(entry: CalendarEntry, reminderHours: readonly number[] | null) {
  const hours = [...new Set(reminderHours ?? usualHours)].filter((hour) => hour > 0 && hour <= mostHours);
  const overrides = hours
    .slice(0, mostReminders)
    .map((hour) => ({ method: "popup", minutes: Math.round(hour * 60) }));
  const moment = (at: Date) => ({ dateTime: at.toISOString(), timeZone: entry.timeZone });
  return {
    summary: entry.title,
    location: entry.location,
    description: entry.description,
    start: moment(entry.startsAt),
    end: moment(entry.endsAt),
    reminders: { useDefault: false, overrides },
  };
}

function notesOf(entry: CalendarEntry, fields: ReturnType<typeof ownFields>) {
  return {
    kametayTicket: entry.ticketId,
    kametayRevision: String(entry.sequence),
    kametayTitle: hashOf(fields.summary),
    kametayTime: hashOf([fields.start, fields.end]),
    kametayPlace: hashOf(fields.location),
    kametayText: hashOf(fields.description),
    kametayReminders: hashOf(remindersIn(fields)),
  };
}

/** Google may give them back in another order. */
function remindersIn({ reminders }: GoogleEvent): string[] {
  return (reminders?.overrides ?? []).map(({ method, minutes }) => `${method} ${minutes}`).toSorted();
}

function hashOf(value: unknown): string {
  return createHash("sha256")
    .update(JSON.stringify(value ?? null))
    .digest("base64url")
    .slice(0, 16);
}
