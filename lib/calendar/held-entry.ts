import { mailOrigin } from "#lib/access/public-origin.ts";
import type { Locale } from "#lib/i18n/localized.ts";
import { paths } from "#lib/paths.ts";
import type { Place } from "#lib/tickets/rules/document.ts";
import type { CalendarEntry } from "./ics.ts";
import type { HeldTicket } from "./queries/held-tickets.ts";
import { ticketEntry } from "./ticket-entry.ts";

export type PlaceLine = (place: Place, locale: Locale) => string;

/** A ticket as an entry of its holder's own calendar; its link is the ticket's page, which opens for its holder alone. */
export function heldEntry(
  ticket: HeldTicket,
  locale: Locale,
  place: PlaceLine,
  changedAt: Date,
): CalendarEntry {
  const url = `${mailOrigin()}${paths.ticket(locale, ticket.code)}`;
  const at = { showing: ticket, ticket, place: place(ticket.place, locale), locale, url };
  return ticketEntry(at, changedAt);
}
