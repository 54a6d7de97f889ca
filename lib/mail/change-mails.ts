import { eq } from "drizzle-orm";
import { database } from "#db/client.ts";
import { cancellationLines } from "#db/schema/cancellation-lines.ts";
import { cancellations } from "#db/schema/cancellations.ts";
import { exchanges } from "#db/schema/exchanges.ts";
import { type EffectHandlers, FinalFailure } from "#lib/outbox/rules/effects.ts";
import { deliver } from "./deliver.ts";
import { movesOf, placesOf } from "./moved-places.ts";
import { type FoundOrder, readOrder, sellerOf } from "./order-facts.ts";
import type { Invite, TicketPrinter } from "./order-mails.ts";
import { type Recipient, recipientsOf } from "./recipients.ts";
import { readReturnReceipts } from "./return-receipts.ts";

type ChangeMails = Pick<EffectHandlers, "mail.tickets-changed" | "mail.tickets-cancelled">;

/** The mails about seats that were changed and tickets that were given back: to the buyer, and to who holds them now. */
export function changeMails(printer: TicketPrinter, invite: Invite): ChangeMails {
  return {
    "mail.tickets-changed": async ({ orderId, exchangeId }, { rowId, createdAt }) => {
      const found = await readOrder(orderId);
      const [exchange] = await database().select().from(exchanges).where(eq(exchanges.id, exchangeId));
      const moved = await movesOf(exchangeId, printer.place);
      if (!exchange || !moved) throw new FinalFailure(`exchange ${exchangeId} is gone`);
      const document = await printer.read(database(), orderId);
      for (const person of await recipientsOf(found, moved.ticketIds, rowId)) {
        // The buyer's file holds the order's tickets; a holder downloads their own.
        const content = person.isBuyer && document ? await printer.pdf(document) : null;
        const { ticketIds } = moved;
        const dates = await invite({ ticketIds, method: "REQUEST", to: person, changedAt: createdAt });
        await deliver({
          kind: "tickets-changed",
          ...head(found, person),
          props: {
            ...common(found, person, moved),
            currency: found.order.currency,
            moves: moved.moves,
            differenceTiyn: exchange.differenceTiyn,
            feeTiyn: exchange.feeTiyn,
          },
          attachments: [
            ...(content
              ? [{ filename: `kametay-${found.order.code}.pdf`, contentType: "application/pdf", content }]
              : []),
            ...dates,
          ],
        });
      }
    },
    "mail.tickets-cancelled": async ({ orderId, cancellationId }, { rowId, createdAt }) => {
      const found = await readOrder(orderId);
      const [given] = await database()
        .select()
        .from(cancellations)
        .where(eq(cancellations.id, cancellationId));
      const lines = await database()
        .select({ ticketId: cancellationLines.ticketId })
        .from(cancellationLines)
        .where(eq(cancellationLines.cancellationId, cancellationId));
      const ticketIds = lines.map((line) => line.ticketId);
      const placed = await placesOf(ticketIds, printer.place);
      if (!given || !placed) throw new FinalFailure(`cancellation ${cancellationId} is gone`);
      const returned = await readReturnReceipts([cancellationId]);
      for (const person of await recipientsOf(found, ticketIds, rowId)) {
        await deliver({
          kind: "tickets-cancelled",
          ...head(found, person),
          props: {
            ...common(found, person, placed),
            currency: found.order.currency,
            places: placed.places,
            backTiyn: given.backTiyn,
            keptTiyn: given.keptTiyn,
            receipts: returned,
          },
          attachments: await invite({ ticketIds, method: "CANCEL", to: person, changedAt: createdAt }),
        });
      }
    },
  };
}

/** To whom a mail about an order goes, and under which key. */
export function head({ organizer }: FoundOrder, person: Recipient) {
  return {
    to: person.email,
    replyTo: organizer.email,
    languages: person.languages,
    rowId: person.rowId,
  };
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
