import { and, asc, eq, inArray } from "drizzle-orm";
import { database } from "#db/client.ts";
import { tickets } from "#db/schema/tickets.ts";
import { inTransaction } from "#db/transaction.ts";
import { documentLanguages } from "#lib/i18n/document-languages.ts";
import type { Locale } from "#lib/i18n/localized.ts";
import { derivedId } from "#lib/ids.ts";
import { orderAccessToken } from "#lib/orders/access-token.ts";
import { readHolderKeys } from "#lib/orders/queries/holder-keys.ts";
import type { Asking } from "#lib/orders/queries/payers.ts";
import { enqueue } from "#lib/outbox/enqueue.ts";
import type { EffectContext, EffectPayloads } from "#lib/outbox/rules/effects.ts";
import { paths } from "#lib/paths.ts";
import { linkTo } from "./links.ts";
import type { FoundOrder } from "./order-facts.ts";
import type { Link } from "./rules/mails.ts";

/** Somebody who is told of what happened to tickets: the buyer, and after a transfer who holds them. */
export type Recipient = Asking & {
  /** Names them in a row of the outbox, which carries no address. */
  id: string;
  email: string;
  name: string;
  languages: readonly Locale[];
  /** The order's secret link is the buyer's alone; a holder has the ticket's. */
  orderLink: Link;
  /** Those of their tickets that were passed on to them: such a ticket has a file of its own. */
  receivedIds: string[];
  ticketIds: string[];
};

/** Who may get a mail about these tickets, each address once. Who refused the transfer abroad is left out. */
export async function recipientsOf(
  { order }: FoundOrder,
  ticketIds: readonly string[],
): Promise<Recipient[]> {
  const languages = documentLanguages(order.locale, order.localeChosen);
  const held = await holdersOf(order.id, ticketIds);
  const found = new Map<string, Recipient>();
  if (order.mailAllowed)
    found.set(order.buyerEmail, {
      id: "buyer",
      email: order.buyerEmail,
      name: order.buyerName,
      languages,
      orderLink: linkTo((locale) => paths.order(locale, order.code, orderAccessToken(order.id))),
      accountId: order.accountId,
      isBuyer: true,
      ticketIds: held.filter(({ token }) => token === null).map(({ id }) => id),
      receivedIds: [],
    });
  const keys = await readHolderKeys(database(), ticketIds);
  for (const { id, email, name, locale, accountId, mailAllowed, token } of held) {
    if (token === null || !(mailAllowed ?? order.mailAllowed)) continue;
    const own = keys.get(id);
    const person = found.get(email) ?? {
      id: derivedId("told", email),
      email,
      name,
      languages: locale ? [locale] : languages,
      orderLink: own ? linkTo((its) => paths.ticket(its, own.code, own.key)) : linkTo(paths.tickets),
      accountId,
      isBuyer: false,
      ticketIds: [],
      receivedIds: [],
    };
    person.ticketIds.push(id);
    person.receivedIds.push(id);
    found.set(email, person);
  }
  return [...found.values()];
}

async function holdersOf(orderId: string, ticketIds: readonly string[]) {
  if (ticketIds.length === 0) return [];
  return database()
    .select({
      id: tickets.id,
      email: tickets.holderEmail,
      name: tickets.holderName,
      locale: tickets.holderLocale,
      accountId: tickets.holderAccountId,
      mailAllowed: tickets.holderMailAllowed,
      token: tickets.holderTokenHash,
    })
    .from(tickets)
    .where(and(eq(tickets.orderId, orderId), inArray(tickets.id, [...ticketIds])))
    .orderBy(asc(tickets.id));
}

type ToEach =
  | "mail.tickets-changed"
  | "mail.tickets-cancelled"
  | "mail.performance-moved"
  | "mail.performance-cancelled";

/**
 * Whom a row of the outbox writes to. One row is one letter, under one idempotency key: a row that names nobody becomes a row for
 * each person, so that an address that is refused keeps nobody else from their letter. Null: there is nothing to send by this row.
 */
export async function personOf<Kind extends ToEach>(
  kind: Kind,
  payload: EffectPayloads[Kind],
  people: readonly Recipient[],
  { organizerId }: FoundOrder["order"],
  { rowId, now }: EffectContext,
): Promise<Recipient | null> {
  if (payload.to !== undefined) return people.find(({ id }) => id === payload.to) ?? null;
  await inTransaction(database(), async (tx) => {
    for (const { id } of people)
      await enqueue(tx, {
        kind,
        payload: { ...payload, to: id },
        organizerId,
        dedupeKey: `${rowId}:${id}`,
        // A letter that is tried again keeps that person's later ones waiting, and nobody else's.
        orderKey: `order:${payload.orderId}:${id}`,
        runAt: now,
      });
  });
  return null;
}
