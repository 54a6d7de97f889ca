import { and, eq, gte, inArray, ne } from "drizzle-orm";
import { database } from "#db/client.ts";
import { exchangeLines } from "#db/schema/exchange-lines.ts";
import { exchanges } from "#db/schema/exchanges.ts";
import { payments } from "#db/schema/payments.ts";
import { type EffectHandlers, FinalFailure } from "#lib/outbox/rules/effects.ts";
import { common, head } from "./change-mails.ts";
import { deliver } from "./deliver.ts";
import { placesOf } from "./moved-places.ts";
import { readOrder } from "./order-facts.ts";
import type { TicketPrinter } from "./order-mails.ts";
import { recipientsOf } from "./recipients.ts";

type Exchange = typeof exchanges.$inferSelect;

/** The mail to who did not pay for another seat, unless the money came after all, late even, or they began anew meanwhile. */
export function changeUnpaidMail(printer: TicketPrinter): Pick<EffectHandlers, "mail.change-not-paid"> {
  return {
    "mail.change-not-paid": async ({ orderId, exchangeId }, { rowId }) => {
      const found = await readOrder(orderId);
      const [exchange] = await database().select().from(exchanges).where(eq(exchanges.id, exchangeId));
      if (!exchange) throw new FinalFailure(`exchange ${exchangeId} is gone`);
      const ids = await ticketsOf(exchangeId);
      if (exchange.status !== "closed" || (await wasPaid(exchangeId)) || (await wentOn(exchange, ids)))
        return;
      const people = await recipientsOf(found, ids);
      const person = people.find(({ email }) => email === exchange.payerEmail);
      const placed = person && (await placesOf(person.ticketIds, printer.place));
      // Who has passed the ticket on since has no seat that could stay.
      if (!person || !placed) return;
      await deliver({
        kind: "change-not-paid",
        ...head(found, person, rowId),
        props: { ...common(found, person, placed), places: placed.places },
      });
    },
  };
}

async function ticketsOf(exchangeId: string): Promise<string[]> {
  const lines = await database()
    .select({ ticketId: exchangeLines.ticketId })
    .from(exchangeLines)
    .where(eq(exchangeLines.exchangeId, exchangeId));
  return lines.map(({ ticketId }) => ticketId);
}

/** Money that came too late goes back, and its own letter says so. */
async function wasPaid(exchangeId: string): Promise<boolean> {
  const [paid] = await database()
    .select({ id: payments.id })
    .from(payments)
    .where(and(eq(payments.exchangeId, exchangeId), eq(payments.status, "succeeded")))
    .limit(1);
  return paid !== undefined;
}

/** Whether one of the tickets was changed after all, or a change of it was begun after this one. */
async function wentOn({ id, createdAt }: Exchange, ticketIds: readonly string[]): Promise<boolean> {
  const [other] = await database()
    .select({ id: exchanges.id })
    .from(exchanges)
    .innerJoin(exchangeLines, eq(exchangeLines.exchangeId, exchanges.id))
    .where(
      and(
        inArray(exchangeLines.ticketId, [...ticketIds]),
        ne(exchanges.id, id),
        ne(exchanges.status, "closed"),
        gte(exchanges.createdAt, createdAt),
      ),
    )
    .limit(1);
  return other !== undefined;
}
