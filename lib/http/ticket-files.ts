import { database } from "#db/client.ts";
import { publicOrigin } from "#lib/access/public-origin.ts";
import { icsFile } from "#lib/calendar/ics.ts";
import { ticketEntry } from "#lib/calendar/ticket-entry.ts";
import { DomainError } from "#lib/errors.ts";
import { paths } from "#lib/paths.ts";
import { readHeldTicket } from "#lib/tickets/documents.ts";
import { ticketsPdf } from "#lib/tickets/pdf.ts";
import { placeLine } from "#lib/tickets/place-line.ts";
import { admittingPart, type IssuedDocument } from "#lib/tickets/rules/issued.ts";
import { answerTo } from "./answers.ts";
import { fileResponse, viewerOfRequest } from "./order-files.ts";

/** One ticket as PDF for whoever holds it now; everybody else gets 404, who passed it on too. */
export async function answerTicketPdf(request: Request, code: string): Promise<Response> {
  try {
    const printed = admittingPart(await readHeld(request, code));
    if (!printed) throw new DomainError("NOT_FOUND");
    const body = await ticketsPdf(printed);
    return fileResponse(`kametay-${code}.pdf`, { type: "application/pdf", body });
  } catch (error) {
    return answerTo(error, "ticket as pdf");
  }
}

/** The same for a calendar; a ticket that was given back is in it as cancelled. */
export async function answerTicketIcs(request: Request, code: string, now: Date): Promise<Response> {
  try {
    const document = await readHeld(request, code);
    const locale = document.languages[0] ?? "kk";
    const url = `${publicOrigin(request.headers)}${paths.ticket(locale, code)}`;
    const entries = document.showings.flatMap((showing) =>
      showing.tickets.map((ticket) =>
        ticketEntry({ showing, ticket, place: placeLine(ticket.place, locale), locale, url }, now),
      ),
    );
    return fileResponse(`kametay-${code}.ics`, {
      type: "text/calendar; charset=utf-8",
      body: icsFile(entries),
    });
  } catch (error) {
    return answerTo(error, "ticket as ics");
  }
}

async function readHeld(request: Request, code: string): Promise<IssuedDocument> {
  const document = await readHeldTicket(database(), code, await viewerOfRequest(request));
  if (!document) throw new DomainError("NOT_FOUND");
  return document;
}
