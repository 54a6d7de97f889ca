import { type Db, database } from "#db/client.ts";
import { publicOrigin } from "#lib/access/public-origin.ts";
import { buyerOf } from "#lib/access/sessions.ts";
import { icsFile } from "#lib/calendar/ics.ts";
import { ticketEntry } from "#lib/calendar/ticket-entry.ts";
import { DomainError } from "#lib/errors.ts";
import { orderKeyFrom } from "#lib/orders/rules/order-key.ts";
import { type OrderViewer, viewerOf, visibleTo } from "#lib/orders/viewer.ts";
import { paths } from "#lib/paths.ts";
import { readCartCookie } from "#lib/seating/cart-cookie.ts";
import { readTicketDocument } from "#lib/tickets/documents.ts";
import { ticketsPdf } from "#lib/tickets/pdf.ts";
import { placeLine } from "#lib/tickets/place-line.ts";
import { admittingPart, type IssuedDocument } from "#lib/tickets/rules/issued.ts";
import { answerTo } from "./answers.ts";

/** The tickets of an order as PDF; `?ticket=CODE` gives one of them. Whoever may not see the order gets 404. */
export function answerTicketsPdf(request: Request, orderCode: string): Promise<Response> {
  return answerFile(request, orderCode, "pdf", async (document) => {
    const printed = admittingPart(document);
    if (!printed) throw new DomainError("NOT_FOUND");
    return { type: "application/pdf", body: await ticketsPdf(printed) };
  });
}

/** The same tickets for a calendar; what was given back is in it as cancelled, so that calendars take it out. */
export function answerTicketsIcs(request: Request, orderCode: string, now: Date): Promise<Response> {
  return answerFile(request, orderCode, "ics", async (document) => {
    const locale = document.languages[0] ?? "kk";
    const url = `${publicOrigin(request.headers)}${paths.order(locale, document.orderCode)}`;
    const entries = document.showings.flatMap((showing) =>
      showing.tickets.map((ticket) =>
        ticketEntry({ showing, ticket, place: placeLine(ticket.place, locale), locale, url }, now),
      ),
    );
    return { type: "text/calendar; charset=utf-8", body: icsFile(entries) };
  });
}

type Made = { type: string; body: string | Uint8Array };

async function answerFile(
  request: Request,
  orderCode: string,
  extension: string,
  make: (document: IssuedDocument) => Promise<Made>,
): Promise<Response> {
  try {
    const ticketCode = new URL(request.url).searchParams.get("ticket");
    const document = await readVisible(database(), orderCode, await viewerOfRequest(request), ticketCode);
    const name = ["kametay", document.orderCode, ...(ticketCode === null ? [] : [ticketCode])].join("-");
    return fileResponse(`${name}.${extension}`, await make(document));
  } catch (error) {
    return answerTo(error, `tickets as ${extension}`);
  }
}

/** A personal file: for nobody's cache and no search engine. The name is the server's. */
export function fileResponse(name: string, { type, body }: Made): Response {
  return new Response(body as BodyInit, {
    headers: {
      "content-type": type,
      "content-disposition": `attachment; filename="${name}"`,
      "cache-control": "private, no-store",
      "referrer-policy": "no-referrer",
      "x-robots-tag": "noindex",
    },
  });
}

/** Who asks for a file: the cart's cookie, the account, the key of the address. */
export async function viewerOfRequest(request: Request): Promise<OrderViewer> {
  const { cartId } = readCartCookie(request.headers.get("cookie"));
  const key = orderKeyFrom(new URL(request.url).searchParams.get("key"));
  return viewerOf(await buyerOf(request.headers, cartId), key);
}

/** A ticket's code is looked for in this order alone: another order's code finds nothing here. */
async function readVisible(
  db: Db,
  orderCode: string,
  viewer: OrderViewer,
  ticketCode: string | null,
): Promise<IssuedDocument> {
  const document = await readTicketDocument(db, visibleTo(orderCode, viewer));
  const showings = document?.showings
    .map((showing) => ({
      ...showing,
      tickets: showing.tickets.filter(({ code }) => ticketCode === null || code === ticketCode),
    }))
    .filter(({ tickets }) => tickets.length > 0);
  if (!document || !showings || showings.length === 0) throw new DomainError("NOT_FOUND");
  return { ...document, showings };
}
