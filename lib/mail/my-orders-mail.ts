import { and, asc, desc, eq, inArray } from "drizzle-orm";
import { database } from "#db/client.ts";
import { events } from "#db/schema/events.ts";
import { orderLines } from "#db/schema/order-lines.ts";
import { orders } from "#db/schema/orders.ts";
import { performances } from "#db/schema/performances.ts";
import { tickets } from "#db/schema/tickets.ts";
import { venues } from "#db/schema/venues.ts";
import { documentLanguages } from "#lib/i18n/document-languages.ts";
import { orderAccessToken } from "#lib/orders/access-token.ts";
import { isGivenTo, readHolderKeys } from "#lib/orders/queries/holder-keys.ts";
import type { EffectHandlers, EffectPayloads } from "#lib/outbox/rules/effects.ts";
import { paths } from "#lib/paths.ts";
import { deliver } from "./deliver.ts";
import { linkTo } from "./links.ts";

const most = 20;

/** The mail that leads a guest back to all orders of their e-mail, and to the tickets it was given: it goes to that e-mail alone. */
export const myOrdersMail: Pick<EffectHandlers, "mail.my-orders"> = {
  "mail.my-orders": async (asked, { rowId }) => {
    const reader = await readReader(asked);
    if (!reader || reader.email === "") return;
    const { email, name, languages } = reader;
    await deliver({
      kind: "my-orders",
      to: email,
      props: { name, orders: await readBought(email), tickets: await readGiven(email) },
      languages,
      rowId,
    });
  },
};

/** Whom the letter goes to: as the order or the ticket that was found names them now; null where they want no mail any more. */
async function readReader(asked: EffectPayloads["mail.my-orders"]) {
  if ("ticketId" in asked) {
    const [row] = await database()
      .select({ ticket: tickets, order: orders })
      .from(tickets)
      .innerJoin(orders, eq(orders.id, tickets.orderId))
      .where(eq(tickets.id, asked.ticketId));
    if (!row?.ticket.holderMailAllowed) return null;
    const { holderEmail: email, holderName: name, holderLocale } = row.ticket;
    const { locale, localeChosen } = row.order;
    return {
      email,
      name,
      languages: holderLocale ? [holderLocale] : documentLanguages(locale, localeChosen),
    };
  }
  const [order] = await database().select().from(orders).where(eq(orders.id, asked.orderId));
  if (!order?.mailAllowed) return null;
  const { buyerEmail: email, buyerName: name, locale, localeChosen } = order;
  return { email, name, languages: documentLanguages(locale, localeChosen) };
}

async function readBought(email: string) {
  const rows = await database()
    .selectDistinct({
      id: orders.id,
      code: orders.code,
      title: events.title,
      startsAt: performances.startsAt,
      timeZone: venues.timeZone,
    })
    .from(orders)
    .innerJoin(orderLines, eq(orderLines.orderId, orders.id))
    .innerJoin(performances, eq(performances.id, orderLines.performanceId))
    .innerJoin(events, eq(events.id, performances.eventId))
    .innerJoin(venues, eq(venues.id, performances.venueId))
    .where(
      and(
        eq(orders.buyerEmail, email),
        eq(orders.mailAllowed, true),
        inArray(orders.status, ["paid", "partly-refunded", "refunded"]),
      ),
    )
    .orderBy(desc(orders.id))
    .limit(most * 3);
  const latest = new Map(rows.map((row) => [row.id, row]));
  return [...latest.values()].slice(0, most).map(({ id, ...row }) => ({
    ...row,
    link: linkTo((locale) => paths.order(locale, row.code, orderAccessToken(id))),
  }));
}

/** The tickets that were passed on to them, the latest first, each by its holder's own link. */
async function readGiven(email: string) {
  const rows = await database()
    .select({
      id: tickets.id,
      code: tickets.code,
      title: events.title,
      startsAt: performances.startsAt,
      timeZone: venues.timeZone,
    })
    .from(tickets)
    .innerJoin(performances, eq(performances.id, tickets.performanceId))
    .innerJoin(events, eq(events.id, performances.eventId))
    .innerJoin(venues, eq(venues.id, performances.venueId))
    .where(isGivenTo(email))
    .orderBy(desc(performances.startsAt), asc(tickets.id))
    .limit(most);
  const keys = await readHolderKeys(
    database(),
    rows.map(({ id }) => id),
  );
  return rows.flatMap(({ id, ...row }) => {
    const own = keys.get(id);
    return own ? [{ ...row, link: linkTo((locale) => paths.ticket(locale, own.code, own.key)) }] : [];
  });
}
