import { eq } from "drizzle-orm";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { outbox } from "#db/schema/outbox.ts";
import { joinGuestOrders } from "#lib/access/commands/join-guest-orders.ts";
import { updateProfile } from "#lib/access/commands/update-profile.ts";
import { newId } from "#lib/ids.ts";
import { beginPayment, pay } from "#lib/orders/testing/purchase.ts";
import { testDatabase } from "#scripts/testing/database.ts";
import { makeShop } from "#scripts/testing/shop-fixture.ts";
import { addTicket, disconnectCalendar } from "../commands/connection.ts";
import {
  buyTickets,
  connect,
  connectionOf,
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

describe("who decides", () => {
  it("writes nothing of a purchase without a connection, or where tickets are chosen one by one", async () => {
    await bought();
    await connect(person, "per-ticket");
    const ticket = await bought();
    const queued = await db.select().from(outbox).where(eq(outbox.kind, "calendar.ticket"));
    expect(queued).toEqual([]);
    await addTicket(person, ticket, new Date());
    await runEffects();
    expect(fake.events().map(({ id }) => id)).toEqual([eventIdOf(person.accountId, ticket)]);
  });

  it("has what was bought as a guest, once it becomes the account's", async () => {
    await connect(person);
    const { paymentId } = await beginPayment(shop, [++seat], { email: person.email });
    await pay(paymentId);
    await runEffects();
    expect(fake.events()).toEqual([]);
    await joinGuestOrders(db, person.accountId, person.email, null);
    await runEffects();
    expect(fake.events()).toHaveLength(1);
  });

  it("follows other reminders chosen on the profile", async () => {
    await connect(person);
    const ticket = await bought();
    const profile = { firstName: "Абай", lastName: "Ыбыраев", birthDate: "1990-01-01", phone: null };
    await updateProfile(person, { ...profile, language: "ru", reminders: "day" });
    await runEffects();
    expect(eventOf(ticket)?.reminders?.overrides).toEqual([{ method: "popup", minutes: 1_440 }]);
    expect(eventOf(ticket)?.summary).toMatch(/ряд \d+, место \d+/);
  });

  it("puts nobody else's ticket into one's calendar", async () => {
    const ticket = await bought();
    const stranger = await newPerson();
    await connect(stranger, "per-ticket");
    await expect(addTicket(stranger, ticket, new Date())).rejects.toThrow("NOT_FOUND");
    await expect(addTicket(stranger, newId(), new Date())).rejects.toThrow("NOT_FOUND");
  });

  it("leaves no calendar, no right and no token after disconnecting; a second press changes nothing", async () => {
    await connect(person);
    await bought();
    await disconnectCalendar(person, new Date());
    await disconnectCalendar(person, new Date());
    await runEffects();
    expect(fake.calendars.size).toBe(0);
    expect(fake.oauth.revoked).toHaveLength(1);
    expect(await connectionOf(person)).toBeUndefined();
  });

  it("disconnects also after Google has ended the right", async () => {
    await connect(person);
    await bought();
    fake.oauth.refreshTokens.clear();
    fake.oauth.accessTokens.clear();
    await disconnectCalendar(person, new Date());
    await runEffects();
    expect(await connectionOf(person)).toBeUndefined();
  });
});
