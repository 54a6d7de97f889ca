import { and, eq, isNotNull, isNull } from "drizzle-orm";
import { database } from "#db/client.ts";
import { orders } from "#db/schema/orders.ts";
import { tickets } from "#db/schema/tickets.ts";
import { documentLanguages } from "#lib/i18n/document-languages.ts";
import { orderAccessToken } from "#lib/orders/access-token.ts";
import { readHolderKeys } from "#lib/orders/queries/holder-keys.ts";
import type { EffectHandlers } from "#lib/outbox/rules/effects.ts";
import { paths } from "#lib/paths.ts";
import { deliver } from "./deliver.ts";
import { linkTo } from "./links.ts";
import { placesOf } from "./moved-places.ts";
import { readOrder, readShowing, sellerOf } from "./order-facts.ts";
import type { TicketPrinter } from "./order-mails.ts";

/** The reminder of a performance to one holder. What was cancelled, given back, passed on or moved meanwhile is not reminded of. */
export function reminderMails(printer: TicketPrinter): Pick<EffectHandlers, "mail.reminder"> {
  return {
    "mail.reminder": async ({ ticketId, startsAtMs, hours }, { rowId, now }) => {
      const [ticket] = await database().select().from(tickets).where(eq(tickets.id, ticketId));
      if (ticket?.state !== "valid" || ticket.holderEmail === "") return;
      const [{ order, organizer }, { performance, event, venue }] = await Promise.all([
        readOrder(ticket.orderId),
        readShowing(ticket.performanceId),
      ]);
      const isOff = performance.status === "cancelled" || event.status === "cancelled";
      if (isOff || performance.startsAt.getTime() !== startsAtMs || now.getTime() >= startsAtMs) return;
      const own = (await readHolderKeys(database(), [ticket.id])).get(ticket.id);
      const placed = await placesOf(await sameHolders(ticket), printer.place);
      await deliver({
        kind: "reminder",
        to: ticket.holderEmail,
        replyTo: organizer.email,
        list: "reminder",
        props: {
          name: ticket.holderName,
          hours,
          title: event.title,
          startsAt: performance.startsAt,
          doorsAt: performance.doorsAt,
          timeZone: venue.timeZone,
          venue: venue.name,
          address: venue.address,
          places: placed?.places ?? [],
          ticketLink: own
            ? linkTo((locale) => paths.ticket(locale, own.code, own.key))
            : linkTo((locale) => paths.order(locale, order.code, orderAccessToken(order.id))),
          seller: sellerOf(organizer),
        },
        languages: ticket.holderLocale
          ? [ticket.holderLocale]
          : documentLanguages(order.locale, order.localeChosen),
        rowId,
      });
    },
  };
}

/** All living tickets that this holder has for the performance, of whatever order. */
async function sameHolders(ticket: typeof tickets.$inferSelect): Promise<string[]> {
  const rows = await database()
    .select({ id: tickets.id })
    .from(tickets)
    .innerJoin(orders, eq(orders.id, tickets.orderId))
    .where(
      and(
        eq(tickets.performanceId, ticket.performanceId),
        eq(tickets.holderEmail, ticket.holderEmail),
        eq(tickets.state, "valid"),
        ticket.holderTokenHash ? isNotNull(tickets.holderTokenHash) : isNull(tickets.holderTokenHash),
      ),
    );
  return rows.map((row) => row.id);
}
