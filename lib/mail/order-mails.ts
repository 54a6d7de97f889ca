import { eq } from "drizzle-orm";
import { type Db, database } from "#db/client.ts";
import { refunds } from "#db/schema/refunds.ts";
import { documentLanguages } from "#lib/i18n/document-languages.ts";
import type { LocalizedText } from "#lib/i18n/localized.ts";
import { orderAccessToken } from "#lib/orders/access-token.ts";
import { type EffectHandlers, FinalFailure } from "#lib/outbox/rules/effects.ts";
import { paths } from "#lib/paths.ts";
import type { Place } from "#lib/tickets/rules/document.ts";
import type { IssuedDocument } from "#lib/tickets/rules/issued.ts";
import { deliver } from "./deliver.ts";
import { linkTo } from "./links.ts";
import { type FoundOrder, readEvent, readOrder, sellerOf } from "./order-facts.ts";
import type { OrderMail } from "./rules/mails.ts";
import type { MailAttachment } from "./send.ts";

/** What the mails need of lib/tickets, which stands beside lib/mail: effects.ts puts the two together. */
export type TicketPrinter = {
  /** What of an order still lets somebody in; null when nothing does. */
  read: (db: Db, orderId: string) => Promise<IssuedDocument | null>;
  /** One ticket that was passed on, for who has it now; null when it lets nobody in any more. */
  readReceived: (db: Db, ticketId: string) => Promise<IssuedDocument | null>;
  pdf: (document: IssuedDocument) => Promise<Uint8Array>;
  place: (place: Place) => LocalizedText;
};

/** The calendar parts of a mail: of the tickets that `to` holds, or held until now (lib/calendar/invitation.ts). */
export type Invite = (wish: {
  ticketIds: readonly string[];
  method: "REQUEST" | "CANCEL";
  to: { name: string; email: string };
  formerHolder?: boolean;
  changedAt: Date;
}) => Promise<MailAttachment[]>;

type OrderMails = Pick<EffectHandlers, "mail.order-paid" | "mail.tickets-again" | "mail.order-late">;

/**
 * The mails about an order. A buyer who refused the transfer abroad gets none, in a demo neither, although its mail box is on this
 * machine: the checkout promises that nothing is mailed, and a demo shows what the shop does. The same row is the same mail at
 * every try: nothing in it is read from the clock.
 */
export function orderMails(printer: TicketPrinter): OrderMails {
  const sendTickets = async (kind: "order-paid" | "tickets-again", orderId: string, rowId: string) => {
    const found = await readOrder(orderId);
    const { order, organizer } = found;
    if (!order.mailAllowed) return;
    const document = await printer.read(database(), orderId);
    if (!document) return;
    const content = await printer.pdf(document);
    await deliver({
      kind,
      to: order.buyerEmail,
      replyTo: organizer.email,
      props: propsOf(found, document, printer),
      languages: document.languages,
      attachments: [{ filename: `kametay-${order.code}.pdf`, contentType: "application/pdf", content }],
      rowId,
    });
  };
  return {
    "mail.order-paid": ({ orderId }, { rowId }) => sendTickets("order-paid", orderId, rowId),
    "mail.tickets-again": ({ orderId }, { rowId }) => sendTickets("tickets-again", orderId, rowId),
    "mail.order-late": async ({ orderId, refundId }, { rowId }) => {
      const { order, organizer } = await readOrder(orderId);
      if (!order.mailAllowed) return;
      const [refund] = await database().select().from(refunds).where(eq(refunds.id, refundId));
      const event = await readEvent(orderId);
      if (!refund || !event) throw new FinalFailure(`refund ${refundId} is gone`);
      await deliver({
        kind: "order-late",
        to: order.buyerEmail,
        replyTo: organizer.email,
        props: {
          buyerName: order.buyerName,
          orderCode: order.code,
          currency: order.currency,
          refundTiyn: refund.amountTiyn,
          title: event.title,
          eventLink: linkTo((locale) => paths.event(locale, event.slug)),
          seller: sellerOf(organizer),
        },
        languages: documentLanguages(order.locale, order.localeChosen),
        rowId,
      });
    },
  };
}

function propsOf(
  { order, organizer }: FoundOrder,
  document: IssuedDocument,
  printer: TicketPrinter,
): OrderMail {
  const token = orderAccessToken(order.id);
  const file = (path: string) => linkTo(() => `${path}?key=${token}`);
  return {
    buyerName: order.buyerName,
    orderCode: order.code,
    currency: order.currency,
    // The fee is a part of each ticket's price here, as it was on every screen before.
    feeTiyn: 0,
    discountTiyn: order.discountTiyn,
    totalTiyn: order.totalTiyn,
    showings: document.showings.map((showing) => ({
      title: showing.title,
      startsAt: showing.startsAt,
      timeZone: showing.timeZone,
      venue: showing.venue,
      hall: showing.hall,
      refundRule: showing.refundRule,
      tickets: showing.tickets.map((ticket) => ({
        place: printer.place(ticket.place),
        rate: ticket.rate,
        priceTiyn: ticket.fullPriceTiyn,
      })),
    })),
    links: {
      order: linkTo((locale) => paths.order(locale, order.code, token)),
      pdf: file(paths.orderPdf(order.code)),
      calendar: file(paths.orderIcs(order.code)),
    },
    seller: sellerOf(organizer),
  };
}
