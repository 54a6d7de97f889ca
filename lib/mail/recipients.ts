import { and, eq, inArray } from "drizzle-orm";
import { database } from "#db/client.ts";
import { tickets } from "#db/schema/tickets.ts";
import { documentLanguages } from "#lib/i18n/document-languages.ts";
import type { Locale } from "#lib/i18n/localized.ts";
import { derivedId } from "#lib/ids.ts";
import { orderAccessToken } from "#lib/orders/access-token.ts";
import { readHolderKeys } from "#lib/orders/queries/holder-keys.ts";
import { paths } from "#lib/paths.ts";
import { linkTo } from "./links.ts";
import type { FoundOrder } from "./order-facts.ts";
import type { Link } from "./rules/mails.ts";

/** Somebody who is told of what happened to tickets: the buyer, and after a transfer who holds them. */
export type Recipient = {
  email: string;
  name: string;
  languages: readonly Locale[];
  /** The order's secret link is the buyer's alone; a holder has the ticket's. */
  orderLink: Link;
  rowId: string;
  isBuyer: boolean;
};

/**
 * Who gets a mail about these tickets, each once. A row of the outbox is one idempotency key, so that everybody beyond the buyer
 * gets a key that follows from it. Who refused the transfer abroad is left out.
 */
export async function recipientsOf(
  { order }: FoundOrder,
  ticketIds: readonly string[],
  rowId: string,
): Promise<Recipient[]> {
  const languages = documentLanguages(order.locale, order.localeChosen);
  const orderLink = linkTo((locale) => paths.order(locale, order.code, orderAccessToken(order.id)));
  const found = new Map<string, Recipient>();
  if (order.mailAllowed) {
    const { buyerEmail: email, buyerName: name } = order;
    found.set(email, { email, name, languages, orderLink, rowId, isBuyer: true });
  }
  const held = ticketIds.length === 0 ? [] : await holdersOf(order.id, ticketIds);
  const keys = await readHolderKeys(database(), ticketIds);
  for (const holder of held) {
    const { id, email, name, locale, mailAllowed } = holder;
    const own = keys.get(id);
    if (found.has(email) || email === order.buyerEmail || !(mailAllowed ?? order.mailAllowed)) continue;
    found.set(email, {
      email,
      name,
      languages: locale ? [locale] : languages,
      orderLink: own ? linkTo((its) => paths.ticket(its, own.code, own.key)) : linkTo(paths.tickets),
      rowId: derivedId("mail to a holder", rowId, email),
      isBuyer: false,
    });
  }
  return [...found.values()];
}

function holdersOf(orderId: string, ticketIds: readonly string[]) {
  return database()
    .select({
      id: tickets.id,
      email: tickets.holderEmail,
      name: tickets.holderName,
      locale: tickets.holderLocale,
      mailAllowed: tickets.holderMailAllowed,
    })
    .from(tickets)
    .where(and(eq(tickets.orderId, orderId), inArray(tickets.id, [...ticketIds])))
    .orderBy(tickets.id);
}
