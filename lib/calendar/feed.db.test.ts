import { eq } from "drizzle-orm";
import ICAL from "ical.js";
import { beforeAll, expect, it } from "vitest";
import { accounts } from "#db/schema/accounts.ts";
import { tickets } from "#db/schema/tickets.ts";
import { placeLine } from "#lib/tickets/place-line.ts";
import { testDatabase } from "#scripts/testing/database.ts";
import { makeShop, type ShopFixture } from "#scripts/testing/shop-fixture.ts";
import { endFeed, readFeed, readFeedToken, renewFeed } from "./feed.ts";
import { ticketUid } from "./ics.ts";
import { invitationFor } from "./invitation.ts";
import { buyTickets, newPerson, type Person } from "./testing/calendar-person.ts";

const { db } = await testDatabase();
let shop: ShopFixture;
let person: Person;
let mine: string[];

beforeAll(async () => {
  shop = await makeShop(db, { rows: 4 });
  person = await newPerson();
  mine = await buyTickets(shop, person, 1, 2);
  await buyTickets(shop, await newPerson(), 3);
});

const feed = (token: string, now = new Date()) => readFeed(db, token, placeLine, now);
const eventsIn = (text: string) =>
  new ICAL.Component(ICAL.parse(text)).getAllSubcomponents("vevent").map((one) => new ICAL.Event(one));

it("has an address of 128 bits that holds until a new one is taken, or the feed is turned off", async () => {
  expect(await readFeedToken(db, person)).toBeNull();
  await renewFeed(person);
  const first = (await readFeedToken(db, person))!;
  expect(Buffer.from(first, "base64url")).toHaveLength(16);
  expect(await feed(first)).not.toBeNull();
  await renewFeed(person);
  const second = (await readFeedToken(db, person))!;
  expect(await feed(first)).toBeNull();
  expect(await feed(second)).not.toBeNull();
  await endFeed(person);
  expect(await readFeedToken(db, person)).toBeNull();
  expect(await feed(second)).toBeNull();
  await renewFeed(person);
  expect([first, second]).not.toContain(await readFeedToken(db, person));
});

it("holds one's own tickets to come, cancelled ones as cancelled, and no QR code", async () => {
  const token = (await readFeedToken(db, person))!;
  await db.update(tickets).set({ state: "refunded", calendarSequence: 1 }).where(eq(tickets.id, mine[1]!));
  const { body } = (await feed(token))!;
  expect(
    eventsIn(body).map((event) => [
      event.uid,
      event.sequence,
      event.component.getFirstPropertyValue("status"),
    ]),
  ).toEqual([
    [ticketUid(mine[0]!), 0, "CONFIRMED"],
    [ticketUid(mine[1]!), 1, "CANCELLED"],
  ]);
  expect(body).toContain("METHOD:PUBLISH");
  expect(body).not.toMatch(/KM[12]|qr=|key=/);
  expect(eventsIn((await feed(token, new Date("2090-01-01")))!.body)).toEqual([]);
});

it("has the same tag until something in it changes", async () => {
  const token = (await readFeedToken(db, person))!;
  const later = new Date(Date.now() + 60_000);
  const [a, b] = [await feed(token), await feed(token, later)];
  expect(a!.etag).toBe(b!.etag);
  await db.update(tickets).set({ calendarSequence: 5 }).where(eq(tickets.id, mine[0]!));
  expect((await feed(token))!.etag).not.toBe(a!.etag);
});

it("ends with the account", async () => {
  const token = (await readFeedToken(db, person))!;
  await db.update(accounts).set({ deletedAt: new Date() }).where(eq(accounts.id, person.accountId));
  expect(await feed(token)).toBeNull();
});

it("an invitation of a changed and a cancelled ticket is the same entry to any calendar", async () => {
  const at = new Date("2026-11-22T10:00:00Z");
  for (const method of ["REQUEST", "CANCEL"] as const) {
    const part = (await invitationFor(db, mine[0]!, method, placeLine, at))!;
    expect(part.contentType).toBe(`text/calendar; charset=utf-8; method=${method}`);
    const text = Buffer.from(part.content).toString();
    const [event] = eventsIn(text);
    expect(text).toContain(`METHOD:${method}`);
    expect(event!.uid).toBe(ticketUid(mine[0]!));
    expect(event!.sequence).toBe(5);
    expect(event!.organizer).toMatch(/^mailto:/);
    expect(event!.attendees).toHaveLength(1);
  }
  expect(await invitationFor(db, person.accountId, "REQUEST", placeLine, at)).toBeNull();
});
