import { textIn } from "#lib/i18n/document-languages.ts";
import type { Locale } from "#lib/i18n/localized.ts";
import { translatorFor } from "#lib/i18n/translator.ts";
import type { IssuedShowing, IssuedTicket } from "#lib/tickets/rules/issued.ts";
import { type CalendarEntry, googleTemplateLink } from "./ics.ts";

type Described = {
  showing: Omit<IssuedShowing, "tickets">;
  locale: Locale;
  /** The order's page, without the secret that opens it. */
  url: string;
};

/** A ticket as an entry of a calendar; `place` is where one sits, in words. Tickets that were given back are cancelled there too. */
export function ticketEntry(
  of: Described & { ticket: IssuedTicket; place: string },
  now: Date,
): CalendarEntry {
  const { showing, ticket, place, locale, url } = of;
  const words = translatorFor(locale, "ticket");
  const title = textIn(showing.title, locale);
  const isGone = ticket.state !== "valid" || showing.status === "cancelled";
  return {
    ticketId: ticket.id,
    sequence: ticket.calendarSequence,
    changedAt: isGone ? now : ticket.issuedAt,
    startsAt: showing.startsAt,
    endsAt: showing.endsAt,
    timeZone: showing.timeZone,
    title: `${title}: ${place}`,
    location: locationOf(showing, locale),
    description: `${place}\n${words("calendarText", { code: ticket.code, url })}`,
    url,
    reminders: { day: words("reminderDay", { title }), hours: words("reminderHours", { title }) },
    cancelled: isGone,
  };
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

function locationOf(showing: Described["showing"], locale: Locale): string {
  return [showing.venue, showing.hall, showing.address]
    .map((text) => textIn(text, locale))
    .filter(Boolean)
    .join(", ");
}
