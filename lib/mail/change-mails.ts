import { eq } from "drizzle-orm";
import { database } from "#db/client.ts";
import { cancellationLines } from "#db/schema/cancellation-lines.ts";
import { exchanges } from "#db/schema/exchanges.ts";
import { readKept, readMoneyBack } from "#lib/orders/queries/money-back.ts";
import { isPaidBy } from "#lib/orders/queries/payers.ts";
import { type EffectHandlers, FinalFailure } from "#lib/outbox/rules/effects.ts";
import { deliver } from "./deliver.ts";
import { movesOf, placesOf } from "./moved-places.ts";
import { type FoundOrder, readOrder, sellerOf } from "./order-facts.ts";
import type { Invite, TicketPrinter } from "./order-mails.ts";
import { shareOf, sumOf } from "./own-share.ts";
import { personOf, type Recipient, recipientsOf } from "./recipients.ts";
import type { MailAttachment } from "./send.ts";

type ChangeMails = Pick<EffectHandlers, "mail.tickets-changed" | "mail.tickets-cancelled">;

/**
 * The mails about seats that were changed and tickets that were given back. Each person reads of their own tickets and their own money
 * alone: the buyer of a ticket that was passed on is told when its money comes back, and of no seat that its holder chose.
 */
export function changeMails(printer: TicketPrinter, invite: Invite): ChangeMails {
  return {
    "mail.tickets-changed": async (payload, context) => {
      const { orderId, exchangeId } = payload;
      const found = await readOrder(orderId);
      const [exchange] = await database().select().from(exchanges).where(eq(exchanges.id, exchangeId));
      const moved = await movesOf(exchangeId, printer.place);
      if (!exchange || !moved) throw new FinalFailure(`exchange ${exchangeId} is gone`);
      const told = await recipientsOf(
        found,
        moved.moves.map(({ ticketId }) => ticketId),
      );
      const people = told.filter(({ ticketIds }) => ticketIds.length > 0);
      const person = await personOf("mail.tickets-changed", payload, people, found.order, context);
      if (!person) return;
      const { ticketIds } = person;
      const hasAsked = exchange.payerEmail === person.email;
      const { backTiyn, isShared } = shareOf(
        await readMoneyBack(database(), orderId, { exchangeId }),
        person,
      );
      await deliver({
        kind: "tickets-changed",
        ...head(found, person, context.rowId),
        props: {
          ...common(found, person, moved),
          currency: found.order.currency,
          moves: moved.moves.filter(({ ticketId }) => ticketIds.includes(ticketId)),
          paidTiyn: hasAsked ? Math.max(0, exchange.differenceTiyn) : 0,
          feeTiyn: hasAsked ? exchange.feeTiyn : 0,
          backTiyn,
          isShared,
        },
        attachments: [
          ...(await ticketFiles(printer, found, person)),
          ...(await invite({ ticketIds, method: "REQUEST", to: person, changedAt: context.createdAt })),
        ],
      });
    },
    "mail.tickets-cancelled": async (payload, context) => {
      const { orderId, cancellationId } = payload;
      const found = await readOrder(orderId);
      const lines = await database()
        .select({ ticketId: cancellationLines.ticketId })
        .from(cancellationLines)
        .where(eq(cancellationLines.cancellationId, cancellationId));
      const returned = lines.map(({ ticketId }) => ticketId);
      const back = await readMoneyBack(database(), orderId, { cancellationIds: [cancellationId] });
      const people = (await recipientsOf(found, returned)).filter(
        (its) => its.ticketIds.length > 0 || shareOf(back, its).backTiyn > 0,
      );
      const person = await personOf("mail.tickets-cancelled", payload, people, found.order, context);
      if (!person) return;
      const { isBuyer, ticketIds } = person;
      // The buyer is owed the money of a ticket that was passed on, too, and knows it by the place it had then.
      const placed = await placesOf(isBuyer ? returned : ticketIds, printer.place, { isBuyer });
      if (!placed) throw new FinalFailure(`cancellation ${cancellationId} is gone`);
      const kept = await readKept(database(), orderId, returned);
      await deliver({
        kind: "tickets-cancelled",
        ...head(found, person, context.rowId),
        props: {
          ...common(found, person, placed),
          currency: found.order.currency,
          places: placed.places,
          isByHolder: ticketIds.length === 0,
          keptTiyn: sumOf(kept.filter(({ payer }) => isPaidBy(payer, person))),
          ...shareOf(back, person),
        },
        attachments: await invite({ ticketIds, method: "CANCEL", to: person, changedAt: context.createdAt }),
      });
    },
  };
}

/** The file of the order's tickets for its buyer, and of each ticket that was passed on for who has it now. */
async function ticketFiles(
  printer: TicketPrinter,
  { order }: FoundOrder,
  { ticketIds, receivedIds }: Recipient,
): Promise<MailAttachment[]> {
  const holdsBought = ticketIds.some((id) => !receivedIds.includes(id));
  const documents = [
    { code: order.code, document: holdsBought ? await printer.read(database(), order.id) : null },
    ...(await Promise.all(receivedIds.map((id) => printer.readReceived(database(), id)))).map((document) => ({
      code: document?.showings[0]?.tickets[0]?.code ?? "",
      document,
    })),
  ];
  const files: MailAttachment[] = [];
  for (const { code, document } of documents)
    if (document)
      files.push({
        filename: `kametay-${code}.pdf`,
        contentType: "application/pdf",
        content: await printer.pdf(document),
      });
  return files;
}

/** To whom a mail about an order goes, and under which key. */
export function head({ organizer }: FoundOrder, person: Recipient, rowId: string) {
  return { to: person.email, replyTo: organizer.email, languages: person.languages, rowId };
}

type Named = { title: { kk: string; ru: string; en: string }; timeZone: string };

/** What every mail about a change says first. */
export function common(found: FoundOrder, person: Recipient, { title, timeZone }: Named) {
  return {
    name: person.name,
    orderCode: found.order.code,
    title,
    timeZone,
    orderLink: person.orderLink,
    seller: sellerOf(found.organizer),
  };
}
