import { eq } from "drizzle-orm";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { accounts } from "#db/schema/accounts.ts";
import { orderLines } from "#db/schema/order-lines.ts";
import { outbox } from "#db/schema/outbox.ts";
import { performances } from "#db/schema/performances.ts";
import { tickets } from "#db/schema/tickets.ts";
import { hashToken, newToken } from "#lib/ids.ts";
import { enqueueCalendar, enqueueCalendarOfPerformance } from "#lib/orders/steps/enqueue-calendar.ts";
import { testDatabase } from "#scripts/testing/database.ts";
import { makeShop } from "#scripts/testing/shop-fixture.ts";
import {
  buyTickets,
  connect,
  entryOf,
  fakeForTests,
  newPerson,
  type Person,
  runEffects,
} from "../testing/calendar-person.ts";
import { eventIdOf } from "./event-id.ts";

const { db, pool } = await testDatabase();
const fake = await fakeForTests();
afterAll(() => fake.close());
const shop = await makeShop(db, { rows: 10 });
let seat = 0;
let person: Person;

beforeEach(async () => {
  await pool.query("DELETE FROM outbox");
  fake.calendars.clear();
  person = await newPerson();
});

const eventOf = (ticketId: string, of = person) =>
  fake.events().find(({ id }) => id === eventIdOf(of.accountId, ticketId));

async function bought(): Promise<string> {
  const [ticket] = await buyTickets(shop, person, ++seat);
  await runEffects();
  return ticket!;
}

/** A change of a ticket as another command makes it. */
async function change(ticketId: string, fields: Partial<typeof tickets.$inferInsert>): Promise<void> {
  await db.update(tickets).set(fields).where(eq(tickets.id, ticketId));
  await enqueueCalendar(db, [ticketId], new Date());
  await runEffects();
}

/** Another seat, by the labels that its line bears. */
async function reseat(ticketId: string, place: string): Promise<void> {
  const [row] = await db
    .select({ id: orderLines.id, labels: orderLines.labels })
    .from(orderLines)
    .innerJoin(tickets, eq(tickets.orderLineId, orderLines.id))
    .where(eq(tickets.id, ticketId));
  const labels = { ...row!.labels, seat: place };
  await db.update(orderLines).set({ labels }).where(eq(orderLines.id, row!.id));
  await change(ticketId, { calendarSequence: 1 });
}

describe("a ticket in a connected calendar", () => {
  it("is written once it is paid, with place, time, door time and the reminders chosen", async () => {
    await connect(person);
    await db
      .update(accounts)
      .set({ reminderHours: [3] })
      .where(eq(accounts.id, person.accountId));
    const ticket = await bought();
    const event = eventOf(ticket)!;
    expect(event.summary).toBe("Event: Parterre, 1-қатар, 1-орын");
    expect(event.location).toBe("Venue, Hall, Street 1");
    expect(event.description).toMatch(/Кіру уақыты: \d\d:\d\d/);
    expect(event.description).toMatch(/\/kk\/tickets\/[A-Z0-9]{8}$/m);
    expect(event.reminders).toEqual({ useDefault: false, overrides: [{ method: "popup", minutes: 180 }] });
    expect(event.extendedProperties?.private).toMatchObject({ kametayTicket: ticket, kametayRevision: "0" });
    expect(await entryOf(person, ticket)).toMatchObject({ state: "written", lastError: null });
  });

  it("is one entry, whenever the worker died", async () => {
    await connect(person);
    const ticket = await bought();
    await pool.query("UPDATE outbox SET state = 0");
    await pool.query("UPDATE calendar_entries SET state = 'waiting'");
    await runEffects();
    expect(fake.events()).toHaveLength(1);
    expect(await entryOf(person, ticket)).toMatchObject({ state: "written" });
  });

  it("is one entry when Google did it and answered with a fault, or not at all", async () => {
    await connect(person);
    fake.answerNext("calendar", "fault-after-doing");
    await bought();
    fake.answerNext("calendar", "fault-after-doing");
    await bought();
    await runEffects();
    expect(fake.events().filter(({ status }) => status === "confirmed")).toHaveLength(2);
  });

  it("follows a change of seat without touching what the person has made their own", async () => {
    await connect(person);
    const ticket = await bought();
    const before = eventOf(ticket)!;
    fake.edit(before.id, { summary: "С Асель!", colorId: "5", reminders: { useDefault: true } });
    await reseat(ticket, "42");
    const after = eventOf(ticket)!;
    expect(after).toMatchObject({ summary: "С Асель!", colorId: "5", reminders: { useDefault: true } });
    expect(after.description).toContain("42-орын");
    expect(after.extendedProperties?.private?.kametayRevision).toBe("1");
    expect(await entryOf(person, ticket)).toMatchObject({ state: "written", sequence: 1 });
  });

  it("has the new seat in its title where the person left ours", async () => {
    await connect(person);
    const ticket = await bought();
    await reseat(ticket, "42");
    expect(eventOf(ticket)?.summary).toContain("42-орын");
  });

  it("does not overwrite an edit that came between our look and our change", async () => {
    await connect(person);
    const ticket = await bought();
    const { id } = eventOf(ticket)!;
    fake.beforeNext(
      () => {},
      () => fake.edit(id, { summary: "Моё" }),
    );
    await reseat(ticket, "42");
    expect(eventOf(ticket)).toMatchObject({ summary: "Моё" });
    expect(eventOf(ticket)?.description).toContain("42-орын");
  });

  it("follows a performance that is moved, and goes when it is called off", async () => {
    await connect(person);
    const ticket = await bought();
    const startsAt = new Date("2031-05-05T13:00:00Z");
    const move = async (fields: Partial<typeof performances.$inferInsert>) => {
      await db.update(performances).set(fields).where(eq(performances.id, shop.performanceId));
      await enqueueCalendarOfPerformance(db, shop.performanceId, new Date());
      await runEffects();
    };
    await move({ startsAt });
    expect(eventOf(ticket)?.start).toMatchObject({ dateTime: startsAt.toISOString() });
    await move({ status: "cancelled" });
    expect(eventOf(ticket)?.status).toBe("cancelled");
    expect(await entryOf(person, ticket)).toMatchObject({ state: "gone" });
    await move({ status: "scheduled" });
    expect(eventOf(ticket)?.status).toBe("confirmed");
  });

  it("goes when the ticket is given back, also when the person had deleted it", async () => {
    await connect(person);
    const [given, deleted] = [await bought(), await bought()];
    fake.edit(eventOf(deleted)!.id, { status: "cancelled" });
    await change(given, { state: "refunded" });
    await change(deleted, { state: "refunded" });
    expect(fake.events().every(({ status }) => status === "cancelled")).toBe(true);
    const parked = await db.select().from(outbox).where(eq(outbox.state, 2));
    expect(parked).toEqual([]);
  });

  it("stays deleted for ever once the person deleted it", async () => {
    await connect(person);
    const ticket = await bought();
    fake.edit(eventOf(ticket)!.id, { status: "cancelled" });
    await change(ticket, { calendarSequence: 1 });
    expect(await entryOf(person, ticket)).toMatchObject({ state: "refused" });
    await change(ticket, { calendarSequence: 2 });
    expect(eventOf(ticket)?.status).toBe("cancelled");
  });

  it("goes from the old holder's calendar to the new one's when it is passed on, and back", async () => {
    await connect(person);
    const friend = await newPerson();
    await connect(friend);
    const ticket = await bought();
    await change(ticket, { holderAccountId: friend.accountId, holderTokenHash: hashToken(newToken()) });
    expect(eventOf(ticket)?.status).toBe("cancelled");
    expect(eventOf(ticket, friend)?.status).toBe("confirmed");
    await change(ticket, { holderAccountId: person.accountId });
    expect(eventOf(ticket)?.status).toBe("confirmed");
    expect(eventOf(ticket, friend)?.status).toBe("cancelled");
  });
});
