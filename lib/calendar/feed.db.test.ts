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
import { invitationsFor } from "./invitation.ts";
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
  const changedAt = new Date("2026-11-22T10:00:00Z");
  const to = { name: "Әсел", email: "asel@mail.kz" };
  for (const method of ["REQUEST", "CANCEL"] as const) {
    const wish = { ticketIds: [mine[0]!], method, to, changedAt };
    const [part, ...more] = await invitationsFor(db, wish, placeLine);
    expect(more).toEqual([]);
    expect(part!.contentType).toBe(`text/calendar; charset=utf-8; method=${method}`);
    const text = Buffer.from(part!.content).toString();
    const [event] = eventsIn(text);
    expect(text).toContain(`METHOD:${method}`);
    expect(event).toMatchObject({
      uid: ticketUid(mine[0]!),
      sequence: 5,
      organizer: expect.stringMatching(/^mailto:/),
    });
    expect(event!.attendees.map((one) => String(one.getFirstValue()).toLowerCase())).toEqual([
      "mailto:asel@mail.kz",
    ]);
    expect(await invitationsFor(db, wish, placeLine)).toEqual([part]);
  }
});

it("an invitation goes to who holds the ticket, and to who held it until now", async () => {
  const wish = {
    ticketIds: mine,
    method: "CANCEL" as const,
    to: { name: "Басқа", email: "other@mail.kz" },
    changedAt: new Date(),
  };
  expect(await invitationsFor(db, wish, placeLine)).toEqual([]);
  expect(await invitationsFor(db, { ...wish, formerHolder: true }, placeLine)).toHaveLength(2);
  expect(await invitationsFor(db, { ...wish, ticketIds: [] }, placeLine)).toEqual([]);
});
