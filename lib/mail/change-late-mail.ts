import { and, eq } from "drizzle-orm";
import { database } from "#db/client.ts";
import { exchangeLines } from "#db/schema/exchange-lines.ts";
import { exchanges } from "#db/schema/exchanges.ts";
import { refunds } from "#db/schema/refunds.ts";
import { tickets } from "#db/schema/tickets.ts";
import { type EffectHandlers, FinalFailure } from "#lib/outbox/rules/effects.ts";
import { common, head } from "./change-mails.ts";
import { deliver } from "./deliver.ts";
import { placesOf } from "./moved-places.ts";
import { readOrder } from "./order-facts.ts";
import type { TicketPrinter } from "./order-mails.ts";
import { recipientsOf } from "./recipients.ts";

/**
 * The mail to who paid for a change that could not be made any more, and to nobody else: the buyer, or who holds the ticket. Who
 * passed the ticket on before the money came is not written to: what they allow is not known any more.
 */
export function changeLateMail(printer: TicketPrinter): Pick<EffectHandlers, "mail.change-late"> {
  return {
    "mail.change-late": async ({ orderId, refundId }, { rowId }) => {
      const found = await readOrder(orderId);
      const [paid] = await database()
        .select({ refund: refunds, payerEmail: exchanges.payerEmail })
        .from(refunds)
        .innerJoin(exchanges, eq(exchanges.id, refunds.exchangeId))
        .where(and(eq(refunds.id, refundId), eq(refunds.orderId, orderId)));
      const moving = paid ? await ticketsOf(paid.refund.exchangeId!) : [];
      const named = await placesOf(
        moving.map(({ id }) => id),
        printer.place,
      );
      if (!paid || !named) throw new FinalFailure(`refund ${refundId} is gone`);
      const their = (email: string) => email === paid.payerEmail;
      const people = await recipientsOf(
        found,
        moving.map(({ id }) => id),
      );
      for (const person of people.filter(({ email }) => their(email))) {
        const kept = moving.filter(({ state, holderEmail }) => state === "valid" && their(holderEmail));
        const placed = await placesOf(
          kept.map(({ id }) => id),
          printer.place,
        );
        await deliver({
          kind: "change-late",
          ...head(found, person, rowId),
          props: {
            ...common(found, person, named),
            currency: found.order.currency,
            refundTiyn: paid.refund.amountTiyn,
            places: placed?.places ?? [],
          },
        });
      }
    },
  };
}

function ticketsOf(exchangeId: string) {
  return database()
    .select({ id: tickets.id, state: tickets.state, holderEmail: tickets.holderEmail })
    .from(exchangeLines)
    .innerJoin(tickets, eq(tickets.id, exchangeLines.ticketId))
    .where(eq(exchangeLines.exchangeId, exchangeId));
}
