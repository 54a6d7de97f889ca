import { and, eq } from "drizzle-orm";
import { client, database } from "#db/client.ts";
import { calendarConnections } from "#db/schema/calendar-connections.ts";
import { calendarEntries } from "#db/schema/calendar-entries.ts";
import { tickets } from "#db/schema/tickets.ts";
import type { AccountActor } from "#lib/access/rules/actor.ts";
import { confirmedAccount } from "#lib/access/testing/people.ts";
import { effectHandlers } from "#lib/effects.ts";
import { newId } from "#lib/ids.ts";
import { checkout } from "#lib/orders/commands/checkout.ts";
import { startPayment } from "#lib/orders/commands/start-payment.ts";
import { addSeats, checkoutOf, pay, paymentOf } from "#lib/orders/testing/purchase.ts";
import { viewerOf } from "#lib/orders/viewer.ts";
import { drainOutbox } from "#lib/outbox/worker.ts";
import { type FakeGoogleCalendar, openFakeGoogleCalendar } from "#scripts/testing/fake-google-calendar.ts";
import type { ShopFixture } from "#scripts/testing/shop-fixture.ts";
import { finishConnect, startConnect } from "../connect.ts";

export const origin = "http://localhost:3000";

/** The fake, and this process's settings lead to it. */
export async function fakeForTests(): Promise<FakeGoogleCalendar> {
  const fake = await openFakeGoogleCalendar();
  Object.assign(process.env, {
    GOOGLE_CLIENT_ID: fake.clientId,
    GOOGLE_CLIENT_SECRET: fake.clientSecret,
    GOOGLE_CALENDAR_URL: fake.url,
  });
  return fake;
}

export type Person = { accountId: string; sessionId: string; email: string };

export async function newPerson(): Promise<Person> {
  const { id, email } = await confirmedAccount();
  return { accountId: id, sessionId: newId(), email };
}

/** Buys seats as somebody signed in; gives the tickets' ids. */
export async function buyTickets(shop: ShopFixture, person: Person, ...seats: number[]): Promise<string[]> {
  const cartId = await addSeats(null, shop, ...seats);
  const { accountId, sessionId } = person;
  const actor: AccountActor = { kind: "account", accountId, sessionId, cartId, address: "192.0.2.1" };
  const order = await checkout(actor, checkoutOf(shop), new Date());
  await startPayment(viewerOf(actor), order.code);
  await pay(await paymentOf(order.orderId));
  const rows = await database()
    .select({ id: tickets.id })
    .from(tickets)
    .where(eq(tickets.orderId, order.orderId))
    .orderBy(tickets.seatId);
  return rows.map(({ id }) => id);
}

/** The way of a browser: our form, Google's consent, back to us. Gives where it ends. */
export async function connect(
  person: Person,
  mode: "always" | "per-ticket" = "always",
  meanwhile: (step: { back: URL; cookie: string }) => {
    query?: URLSearchParams;
    cookie?: string;
  } = () => ({}),
): Promise<string> {
  const now = new Date();
  const start = startConnect(person, { origin, locale: "ru", mode }, now);
  const consent = await fetch(start.location, { redirect: "manual" });
  const back = new URL(consent.headers.get("location") ?? origin);
  const cookie = start.cookie.split(";")[0]!;
  const other = meanwhile({ back, cookie });
  const came = {
    query: other.query ?? back.searchParams,
    cookieHeader: other.cookie ?? cookie,
    origin,
    locale: "kk" as const,
  };
  return (await finishConnect(person, came, now)).location;
}

/** Runs all effects that wait, also those that wait for later. */
export async function runEffects(): Promise<void> {
  await client().pool.query("UPDATE outbox SET run_at = NOW(3) WHERE state = 0");
  await drainOutbox(database(), effectHandlers, () => new Date(), 20_000);
}

export async function connectionOf({ accountId }: Person) {
  const rows = await database()
    .select()
    .from(calendarConnections)
    .where(eq(calendarConnections.accountId, accountId));
  return rows[0];
}

export async function entryOf({ accountId }: Person, ticketId: string) {
  const rows = await database()
    .select()
    .from(calendarEntries)
    .where(and(eq(calendarEntries.accountId, accountId), eq(calendarEntries.ticketId, ticketId)));
  return rows[0];
}
