import type { EventKind } from "#db/schema/events.ts";
import type { PerformanceStatus } from "#db/schema/performances.ts";
import type { TicketState } from "#db/schema/tickets.ts";
import type { PrintedTicket, Showing, TicketDocument } from "./document.ts";

/** A ticket as its order's page shows it: what is printed, and how it stands. Only a valid one has the text of a QR code. */
export type IssuedTicket = PrintedTicket & {
  id: string;
  state: TicketState;
  /** Grows with each change, for calendars. */
  calendarSequence: number;
  issuedAt: Date;
  /** With the fee and before the discount: what stood on the screen. */
  fullPriceTiyn: number;
  /** Somebody else holds it now: a letter of their name, and no text of a QR code. Null where it is the reader's own. */
  passedTo: string | null;
};

/** Whether a ticket lets its reader in. */
export const admits = ({ state, passedTo }: IssuedTicket) => state === "valid" && passedTo === null;

export type IssuedShowing = Omit<Showing, "tickets"> & {
  performanceId: string;
  eventSlug: string;
  kind: EventKind;
  status: PerformanceStatus;
  /** Moved: until when all of the money comes back. */
  refundableUntil: Date | null;
  endsAt: Date;
  tickets: IssuedTicket[];
};

/** Whether a showing still belongs in a calendar: it takes place, and is not over. */
export const isAhead = ({ status, endsAt }: IssuedShowing, now: Date) =>
  status !== "cancelled" && endsAt > now;

/** All tickets of an order, also those that were given back. */
export type IssuedDocument = Omit<TicketDocument, "showings"> & {
  orderId: string;
  showings: IssuedShowing[];
};

/** The part of a document that lets somebody in: what may be printed and mailed. Null when nothing of it does any more. */
export function admittingPart(document: IssuedDocument): IssuedDocument | null {
  const showings = document.showings
    .map((showing) => ({ ...showing, tickets: showing.tickets.filter(admits) }))
    .filter(({ tickets }) => tickets.length > 0);
  return showings.length > 0 ? { ...document, showings } : null;
}
