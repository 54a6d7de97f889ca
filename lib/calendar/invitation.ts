import { inArray } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { tickets } from "#db/schema/tickets.ts";
import { textIn } from "#lib/i18n/document-languages.ts";
import { heldEntry, type PlaceLine } from "./held-entry.ts";
import { icsFile, type Person } from "./ics.ts";
import { type HeldTicket, readHeldTickets } from "./queries/held-tickets.ts";

export type InvitationMethod = "REQUEST" | "CANCEL";

/** As mails take it (`MailAttachment`). */
export type Invitation = { filename: string; contentType: string; content: Uint8Array };

export type InvitationWish = {
  ticketIds: readonly string[];
  /** REQUEST where a ticket is new or changed, CANCEL where it was given back or passed on. */
  method: InvitationMethod;
  /** Who the mail goes to: only tickets they hold are in it, unless they held them until now. */
  to: Person;
  formerHolder?: boolean;
  /** The same at every try (`EffectContext.createdAt`), so that a retry is the same mail. */
  changedAt: Date;
};

/**
 * The calendar parts of a mail about tickets, one a ticket. A calendar knows the entry by the ticket's UID and takes what has the
 * higher sequence (`calendar_sequence`, raised by the change).
 */
export async function invitationsFor(db: Db, wish: InvitationWish, place: PlaceLine): Promise<Invitation[]> {
  if (wish.ticketIds.length === 0) return [];
  const found = await readHeldTickets(db, inArray(tickets.id, [...wish.ticketIds]));
  return found
    .filter(({ holderEmail }) => wish.formerHolder || holderEmail === wish.to.email)
    .map((ticket) => invitation(ticket, wish, place));
}

function invitation(
  ticket: HeldTicket,
  { method, to, changedAt }: InvitationWish,
  place: PlaceLine,
): Invitation {
  const locale = ticket.holderLocale ?? ticket.orderLocale;
  const entry = {
    ...heldEntry(ticket, locale, place, changedAt),
    changedAt,
    organizer: { name: textIn(ticket.seller, locale), email: ticket.sellerEmail },
    attendee: to,
  };
  return {
    filename: `kametay-${ticket.code}.ics`,
    contentType: `text/calendar; charset=utf-8; method=${method}`,
    content: Buffer.from(icsFile([entry], method)),
  };
}
