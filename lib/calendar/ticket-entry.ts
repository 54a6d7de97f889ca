import { formatTime, textIn } from "#lib/i18n/document-languages.ts";
import type { Locale } from "#lib/i18n/localized.ts";
import { translatorFor } from "#lib/i18n/translator.ts";
import type { IssuedShowing, IssuedTicket } from "#lib/tickets/rules/issued.ts";
import { type CalendarEntry, googleTemplateLink } from "./ics.ts";

type Showing = Pick<
  IssuedShowing,
  "title" | "status" | "startsAt" | "endsAt" | "doorsAt" | "timeZone" | "venue" | "hall" | "address"
>;
type Ticket = Pick<IssuedTicket, "id" | "code" | "state" | "calendarSequence" | "issuedAt"> &
  Partial<Pick<IssuedTicket, "passedTo">>;

type Described = {
  showing: Showing;
  locale: Locale;
  /** The order's page, without the secret that opens it. */
  url: string;
};

/** A ticket as an entry of a calendar; `place` is where one sits, in words. What was given back or passed on is cancelled there too. */
export function ticketEntry(of: Described & { ticket: Ticket; place: string }, now: Date): CalendarEntry {
  const { showing, ticket, place, locale, url } = of;
  const words = translatorFor(locale, "ticket");
  const title = textIn(showing.title, locale);
  const isGone = isEntryGone(ticket, showing);
  const doors =
    showing.doorsAt &&
    words("calendarDoors", { time: formatTime(showing.doorsAt, showing.timeZone, locale) });
  const facts = [place, doors, words("calendarText", { code: ticket.code, url })];
  return {
    ticketId: ticket.id,
    sequence: ticket.calendarSequence,
    changedAt: isGone ? now : ticket.issuedAt,
    startsAt: showing.startsAt,
    endsAt: showing.endsAt,
    timeZone: showing.timeZone,
    title: `${title}: ${place}`,
    location: locationOf(showing, locale),
    description: facts.filter(Boolean).join("\n"),
    url,
    reminders: { day: words("reminderDay", { title }), hours: words("reminderHours", { title }) },
    cancelled: isGone,
  };
}

/** Whether a ticket lets nobody in any more, or nothing takes place. */
export function isEntryGone(
  ticket: Pick<Ticket, "state" | "passedTo">,
  showing: Pick<Showing, "status">,
): boolean {
  return ticket.state !== "valid" || typeof ticket.passedTo === "string" || showing.status === "cancelled";
}

/** A link that fills in one entry of Google Calendar for a whole showing: all its places in the text. */
export function showingGoogleLink({
  showing,
  locale,
  url,
  places,
}: Described & { places: string[] }): string {
  const { startsAt, endsAt, timeZone } = showing;
  return googleTemplateLink({
    startsAt,
    endsAt,
    timeZone,
    title: textIn(showing.title, locale),
    location: locationOf(showing, locale),
    description: [...places, url].join("\n"),
  });
}

function locationOf(showing: Showing, locale: Locale): string {
  return [showing.venue, showing.hall, showing.address]
    .map((text) => textIn(text, locale))
    .filter(Boolean)
    .join(", ");
}
