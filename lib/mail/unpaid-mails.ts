import { and, eq, gt, gte, inArray, isNull, min, sql } from "drizzle-orm";
import { database } from "#db/client.ts";
import { carts } from "#db/schema/carts.ts";
import { events } from "#db/schema/events.ts";
import { orders } from "#db/schema/orders.ts";
import { performances } from "#db/schema/performances.ts";
import { claimState, seatClaims } from "#db/schema/seat-claims.ts";
import { venues } from "#db/schema/venues.ts";
import { documentLanguages } from "#lib/i18n/document-languages.ts";
import type { EffectHandlers } from "#lib/outbox/rules/effects.ts";
import { paths } from "#lib/paths.ts";
import { readPerson } from "./account-mails.ts";
import { readGuests } from "./cart-guests.ts";
import { deliver } from "./deliver.ts";
import { linkTo } from "./links.ts";
import { readEvent, readOrder, sellerOf } from "./order-facts.ts";

type UnpaidMails = Pick<EffectHandlers, "mail.order-not-paid" | "mail.hold-ending">;

/** The mails of a purchase that stands still: a payment that did not come, seats that are about to go. */
export const unpaidMails: UnpaidMails = {
  "mail.order-not-paid": async ({ orderId, reason }, { rowId }) => {
    const { order, organizer } = await readOrder(orderId);
    if (!order.mailAllowed || (await wentOn(order))) return;
    const event = await readEvent(orderId);
    if (!event) return;
    await deliver({
      kind: "order-not-paid",
      to: order.buyerEmail,
      replyTo: organizer.email,
      props: {
        buyerName: order.buyerName,
        orderCode: order.code,
        reason,
        title: event.title,
        eventLink: linkTo((locale) => paths.event(locale, event.slug)),
        seller: sellerOf(organizer),
      },
      languages: documentLanguages(order.locale, order.localeChosen),
      rowId,
    });
  },
  "mail.hold-ending": async ({ cartId }, { rowId }) => {
    const held = await readHeld(cartId);
    const first = held[0];
    const person = first && (await readWhom(cartId, first.accountId));
    if (!first || !person) return;
    await deliver({
      kind: "hold-ending",
      to: person.email,
      props: {
        name: person.name,
        isGuest: first.accountId === null,
        until: new Date(Math.min(...held.map((line) => line.until.getTime()))),
        timeZone: first.timeZone,
        titles: held.map((line) => line.title),
        cartLink: linkTo(paths.cart),
      },
      languages: person.languages,
      list: "cart",
      rowId,
    });
  },
};

/** Whose the seats of a cart are: its account's, or a guest's who wrote themselves down in a checkout. */
async function readWhom(cartId: string, accountId: string | null) {
  if (accountId !== null) {
    const person = await readPerson(accountId);
    return person && { email: person.email, name: person.firstName, languages: [person.locale] };
  }
  const guest = (await readGuests([cartId])).get(cartId);
  return guest && { ...guest, languages: documentLanguages(guest.locale, guest.localeChosen) };
}

/** Whether the buyer has paid this order after all, or begun another from the same cart: then there is nothing to tell. */
async function wentOn(order: Awaited<ReturnType<typeof readOrder>>["order"]): Promise<boolean> {
  const [other] = await database()
    .select({ id: orders.id })
    .from(orders)
    .where(
      and(
        eq(orders.cartId, order.cartId),
        eq(orders.organizerId, order.organizerId),
        inArray(orders.status, ["pending", "paid", "partly-refunded", "refunded"]),
        // What was bought before from the same cart is another matter.
        gte(orders.createdAt, order.createdAt),
      ),
    )
    .limit(1);
  return other !== undefined;
}

/** What a cart still holds, an event a line; empty when it was paid for or is gone. */
function readHeld(cartId: string) {
  return database()
    .select({
      accountId: carts.accountId,
      title: events.title,
      timeZone: venues.timeZone,
      until: min(seatClaims.expiresAt).mapWith(seatClaims.expiresAt),
    })
    .from(seatClaims)
    .innerJoin(carts, eq(carts.id, seatClaims.cartId))
    .innerJoin(performances, eq(performances.id, seatClaims.performanceId))
    .innerJoin(events, eq(events.id, performances.eventId))
    .innerJoin(venues, eq(venues.id, performances.venueId))
    .where(
      and(
        eq(seatClaims.cartId, cartId),
        eq(seatClaims.state, claimState.held),
        isNull(seatClaims.orderId),
        gt(seatClaims.expiresAt, sql`NOW(3)`),
      ),
    )
    .groupBy(events.id, venues.id, carts.id);
}
