import ical, {
  ICalAlarmType,
  type ICalCalendar,
  ICalCalendarMethod,
  ICalEventStatus,
  ICalEventTransparency,
} from "ical-generator";

/** One ticket as a calendar sees it. Texts are in the ticket's language; nothing in them opens the ticket. */
export type CalendarEntry = {
  ticketId: string;
  /** Grows with each change (`tickets.calendar_sequence`), so that calendars replace what they have. */
  sequence: number;
  /** When the entry came to be as it is now. */
  changedAt: Date;
  startsAt: Date;
  endsAt: Date;
  timeZone: string;
  title: string;
  location: string;
  description: string;
  url: string;
  reminders: { day: string; hours: string };
  cancelled: boolean;
  /** Both are needed in a file that is mailed (REQUEST, CANCEL). */
  organizer?: Person;
  attendee?: Person;
};

export type Person = { name: string; email: string };

/** PUBLISH for downloads and feeds; the others only in mails. */
export type IcsMethod = "PUBLISH" | "REQUEST" | "CANCEL";

const reminderSeconds = { day: 86_400, hours: 7_200 };

/** The name of a ticket's entry in every calendar, for ever the same. */
export function ticketUid(ticketId: string): string {
  return `${ticketId}@tickets.kametay`;
}

/** Calendar entries as an .ics file (RFC 5545): times in UTC, reminders a day and two hours before. */
export function icsFile(entries: readonly CalendarEntry[], method: IcsMethod = "PUBLISH"): string {
  const calendar = ical({
    prodId: { company: "Kametay", product: "Tickets", language: "KK" },
    method: ICalCalendarMethod[method],
  });
  for (const entry of entries) addEntry(calendar, entry, method);
  return calendar.toString();
}

function addEntry(calendar: ICalCalendar, entry: CalendarEntry, method: IcsMethod): void {
  const gone = entry.cancelled || method === "CANCEL";
  const event = calendar.createEvent({
    id: ticketUid(entry.ticketId),
    sequence: entry.sequence,
    stamp: entry.changedAt,
    lastModified: entry.changedAt,
    start: entry.startsAt,
    end: entry.endsAt,
    summary: plain(entry.title),
    location: plain(entry.location),
    description: plain(entry.description),
    url: entry.url,
    status: gone ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    transparency: gone ? ICalEventTransparency.TRANSPARENT : ICalEventTransparency.OPAQUE,
  });
  if (entry.organizer) event.organizer(entry.organizer);
  if (entry.attendee) event.createAttendee({ ...entry.attendee, rsvp: false });
  if (gone) return;
  for (const when of ["day", "hours"] as const) {
    event.createAlarm({
      type: ICalAlarmType.display,
      triggerBefore: reminderSeconds[when],
      description: plain(entry.reminders[when]),
    });
  }
}

/** A link that opens Google Calendar with the entry filled in, for people who have not connected theirs. */
export function googleTemplateLink(
  entry: Pick<CalendarEntry, "startsAt" | "endsAt" | "timeZone" | "title" | "location" | "description">,
): string {
  const utc = (moment: Date) => moment.toISOString().replace(/[-:]|\.\d{3}/g, "");
  const query = new URLSearchParams({
    action: "TEMPLATE",
    text: plain(entry.title),
    dates: `${utc(entry.startsAt)}/${utc(entry.endsAt)}`,
    details: plain(entry.description).slice(0, 1_000),
    location: plain(entry.location),
    ctz: entry.timeZone,
  });
  return `https://calendar.google.com/calendar/render?${query}`;
}

/** Line breaks stay, other control characters go: they are not allowed in the format. */
function plain(text: string): string {
  return text.replace(/\r\n?|[\u2028\u2029]/g, "\n").replace(/[^\P{Cc}\n]/gu, " ");
}
