import { eq } from "drizzle-orm";
import { type Db, database } from "#db/client.ts";
import { tickets } from "#db/schema/tickets.ts";
import { transfers } from "#db/schema/transfers.ts";
import { documentLanguages } from "#lib/i18n/document-languages.ts";
import { initialOf } from "#lib/orders/rules/transfer.ts";
import { holderToken, transferToken } from "#lib/orders/transfer-token.ts";
import { type EffectContext, type EffectHandlers, FinalFailure } from "#lib/outbox/rules/effects.ts";
import { paths } from "#lib/paths.ts";
import type { IssuedDocument } from "#lib/tickets/rules/issued.ts";
import { deliver } from "./deliver.ts";
import { linkTo } from "./links.ts";
import { readOrder, sellerOf } from "./order-facts.ts";
import type { Invite, TicketPrinter } from "./order-mails.ts";

type TransferMails = Pick<
  EffectHandlers,
  "mail.transfer-offered" | "mail.transfer-accepted" | "mail.transfer-recalled"
>;

/** What these mails need of lib/tickets beside the printer of orders. */
export type HeldPrinter = Pick<TicketPrinter, "pdf" | "place"> & {
  readHeld: (db: Db, ticketId: string) => Promise<IssuedDocument | null>;
};

/** The mails about a ticket that is passed on. What ended meanwhile is not offered any more. */
export function transferMails(printer: HeldPrinter, invite: Invite): TransferMails {
  return {
    "mail.transfer-offered": async ({ transferId }, { rowId }) => {
      const { transfer, facts, found } = await readPassed(transferId, printer);
      if (transfer.state !== "offered" || transfer.toEmail === null) return;
      const link = linkTo((locale) => paths.transfer(locale, transferToken(transferId)));
      await deliver({
        kind: "transfer-offered",
        to: transfer.toEmail,
        replyTo: found.organizer.email,
        props: { ...facts, name: "", otherName: transfer.fromName, link, takeUntil: transfer.expiresAt },
        languages: [transfer.locale],
        rowId,
      });
    },
    "mail.transfer-accepted": async ({ transferId, to }, { rowId, createdAt }) => {
      const passed = await readPassed(transferId, printer);
      if (to === "holder") return sendTicket(passed, printer, invite, { rowId, createdAt });
      const { transfer, ticket, facts, found } = passed;
      await deliver({
        kind: "transfer-accepted",
        to: transfer.fromEmail,
        replyTo: found.organizer.email,
        props: { ...facts, name: transfer.fromName, otherName: initialOf(transfer.toName ?? "") },
        languages: documentLanguages(transfer.locale, true),
        attachments: await invite({
          ticketIds: [ticket.id],
          method: "CANCEL",
          to: { name: transfer.fromName, email: transfer.fromEmail },
          formerHolder: true,
          changedAt: createdAt,
        }),
        rowId,
      });
    },
    "mail.transfer-recalled": async ({ transferId }, { rowId }) => {
      const { transfer, facts, found } = await readPassed(transferId, printer);
      if (transfer.toEmail === null) return;
      await deliver({
        kind: "transfer-recalled",
        to: transfer.toEmail,
        replyTo: found.organizer.email,
        props: { ...facts, name: "", otherName: transfer.fromName },
        languages: [transfer.locale],
        rowId,
      });
    },
  };
}

type Passed = Awaited<ReturnType<typeof readPassed>>;

/** To the new holder, with the file: unless the ticket went on to somebody else, or ended, before this was sent. */
async function sendTicket(
  { transfer, ticket, facts, found, document }: Passed,
  printer: HeldPrinter,
  invite: Invite,
  { rowId, createdAt }: Pick<EffectContext, "rowId" | "createdAt">,
) {
  const key = holderToken(transfer.id);
  const isTheirs = ticket.state === "valid" && ticket.holderName === transfer.toName;
  if (!isTheirs || !document) return;
  await deliver({
    kind: "ticket-received",
    to: ticket.holderEmail,
    replyTo: found.organizer.email,
    props: {
      ...facts,
      name: ticket.holderName,
      otherName: transfer.fromName,
      link: linkTo((locale) => paths.ticket(locale, ticket.code, key)),
    },
    languages: [ticket.holderLocale ?? transfer.locale],
    attachments: [
      {
        filename: `kametay-${ticket.code}.pdf`,
        contentType: "application/pdf",
        content: await printer.pdf(document),
      },
      ...(await invite({
        ticketIds: [ticket.id],
        method: "REQUEST",
        to: { name: ticket.holderName, email: ticket.holderEmail },
        changedAt: createdAt,
      })),
    ],
    rowId,
  });
}

async function readPassed(transferId: string, printer: HeldPrinter) {
  const [row] = await database()
    .select({ transfer: transfers, ticket: tickets })
    .from(transfers)
    .innerJoin(tickets, eq(tickets.id, transfers.ticketId))
    .where(eq(transfers.id, transferId));
  const document = row && (await printer.readHeld(database(), row.ticket.id));
  const showing = document?.showings[0];
  const shown = showing?.tickets[0];
  if (!row || !showing || !shown) throw new FinalFailure(`transfer ${transferId} is gone`);
  const found = await readOrder(row.ticket.orderId);
  const { title, startsAt, timeZone, venue, eventSlug } = showing;
  return {
    ...row,
    found,
    document: row.ticket.state === "valid" ? document : null,
    facts: {
      title,
      startsAt,
      timeZone,
      venue,
      place: printer.place(shown.place),
      link: linkTo((locale) => paths.event(locale, eventSlug)),
      seller: sellerOf(found.organizer),
    },
  };
}
