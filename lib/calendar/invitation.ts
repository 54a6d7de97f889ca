import { eq } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { tickets } from "#db/schema/tickets.ts";
import { textIn } from "#lib/i18n/document-languages.ts";
import { heldEntry, type PlaceLine } from "./held-entry.ts";
import { icsFile } from "./ics.ts";
import { readHeldTickets } from "./queries/held-tickets.ts";

export type InvitationMethod = "REQUEST" | "CANCEL";

/** As mails take it (`MailAttachment`). */
export type Invitation = { filename: string; contentType: string; content: Uint8Array };

/**
 * The calendar part of a mail about a ticket: REQUEST where it is new or changed, CANCEL where it was given back or passed on.
 * Calendars know it by the ticket's UID and its sequence (`calendar_sequence`, raised by the change). `to` is who the mail goes
 * to, where that is not the holder: whoever passed the ticket on. Null when there is no such ticket.
 */
export async function invitationFor(
  db: Db,
  ticketId: string,
  method: InvitationMethod,
  place: PlaceLine,
  changedAt: Date,
  to?: { name: string; email: string },
): Promise<Invitation | null> {
  const [ticket] = await readHeldTickets(db, eq(tickets.id, ticketId));
  if (!ticket) return null;
  const locale = ticket.holderLocale ?? ticket.orderLocale;
  const entry = {
    ...heldEntry(ticket, locale, place, changedAt),
    changedAt,
    organizer: { name: textIn(ticket.seller, locale), email: ticket.sellerEmail },
    attendee: to ?? { name: ticket.holderName, email: ticket.holderEmail },
  };
  return {
    filename: `kametay-${ticket.code}.ics`,
    contentType: `text/calendar; charset=utf-8; method=${method}`,
    content: Buffer.from(icsFile([entry], method)),
  };
}
