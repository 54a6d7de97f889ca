import { eq } from "drizzle-orm";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { calendarConnections } from "#db/schema/calendar-connections.ts";
import { outbox } from "#db/schema/outbox.ts";
import { tickets } from "#db/schema/tickets.ts";
import { enqueueCalendar } from "#lib/orders/steps/enqueue-calendar.ts";
import { maxAttempts } from "#lib/outbox/rules/effects.ts";
import { testDatabase } from "#scripts/testing/database.ts";
import { makeShop } from "#scripts/testing/shop-fixture.ts";
import { disconnectCalendar, retryCalendar } from "../commands/connection.ts";
import {
  buyTickets,
  connect,
  connectionOf,
  entryOf,
  fakeForTests,
  newPerson,
  type Person,
  runEffects,
} from "../testing/calendar-person.ts";

const { db, pool } = await testDatabase();
const fake = await fakeForTests();
afterAll(() => fake.close());
const shop = await makeShop(db, { rows: 10 });
let seat = 0;
let person: Person;
let ticket: string;

/** Somebody connected, with a ticket that waits to be written. */
beforeEach(async () => {
  await pool.query("DELETE FROM outbox");
  fake.calendars.clear();
  person = await newPerson();
  await connect(person);
  ticket = (await buyTickets(shop, person, ++seat))[0]!;
  fake.calls.length = 0;
});

const confirmed = () => fake.events().filter(({ status }) => status === "confirmed");
const rowsOf = (kind: string) => db.select().from(outbox).where(eq(outbox.kind, kind));

describe("Google is busy or down", () => {
  it.each([
    ["BUSY", 403, "rateLimitExceeded"],
    ["BUSY", 403, "userRateLimitExceeded"],
    ["BUSY", 429, "rateLimitExceeded"],
    ["DOWN", 500, "backendError"],
    ["DOWN", 503, "backendError"],
  ])("%s after %i %s: told on the page, tried again, and written", async (fault, status, reason) => {
    fake.answerNext("calendar", { status, reason });
    await runEffects();
    expect(await connectionOf(person)).toMatchObject({ state: "connected", lastError: fault });
    expect(await entryOf(person, ticket)).toMatchObject({ state: "waiting", lastError: fault });
    await runEffects();
    expect(confirmed()).toHaveLength(1);
    expect(await connectionOf(person)).toMatchObject({ lastError: null });
    expect(await entryOf(person, ticket)).toMatchObject({ state: "written", lastError: null });
  });

  it("waits longer each time, with jitter, and gives up after the last try; the person can try again", async () => {
    for (let tried = 1; tried <= maxAttempts; tried++) {
      fake.answerNext("calendar", { status: 503, reason: "backendError" });
      await runEffects();
    }
    expect(await entryOf(person, ticket)).toMatchObject({ state: "failed", lastError: "DOWN" });
    await runEffects();
    expect(confirmed()).toHaveLength(0);
    await retryCalendar(person, new Date());
    await runEffects();
    expect(confirmed()).toHaveLength(1);
  });

  it("is tried again when the connection breaks", async () => {
    await runEffects();
    await buyTickets(shop, person, ++seat);
    fake.answerNext("calendar", "broken");
    await runEffects();
    expect(await connectionOf(person)).toMatchObject({ lastError: "DOWN" });
    await runEffects();
    expect(confirmed()).toHaveLength(2);
  });

  it("is not waited for without end, and one entry all the same when it had done it", async () => {
    await runEffects();
    const [second] = await buyTickets(shop, person, ++seat);
    fake.answerNext("calendar", "silent-after-doing");
    await runEffects();
    expect(await entryOf(person, second!)).toMatchObject({ state: "waiting", lastError: "DOWN" });
    await runEffects();
    expect(await entryOf(person, second!)).toMatchObject({ state: "written" });
    expect(confirmed()).toHaveLength(2);
  });

  it("is tried again when its tokens cannot be had for a while", async () => {
    await db
      .update(calendarConnections)
      .set({ accessExpiresAt: new Date(0) })
      .where(eq(calendarConnections.accountId, person.accountId));
    fake.answerNext("token", ...Array.from({ length: 4 }, () => ({ status: 503, reason: "unavailable" })));
    await runEffects();
    expect(await connectionOf(person)).toMatchObject({ state: "connected", lastError: "DOWN" });
    await runEffects();
    expect(confirmed()).toHaveLength(1);
  });
});

describe("the right to the calendar", () => {
  it("is renewed once when the access token is refused", async () => {
    fake.oauth.accessTokens.clear();
    await runEffects();
    expect(confirmed()).toHaveLength(1);
    expect(await connectionOf(person)).toMatchObject({ state: "connected", lastError: null });
  });

  it("is broken when the refresh token ended: nothing is tried any more, and the person is told once", async () => {
    fake.oauth.accessTokens.clear();
    fake.oauth.refreshTokens.clear();
    await buyTickets(shop, person, ++seat);
    await runEffects();
    await runEffects();
    expect(await connectionOf(person)).toMatchObject({ state: "broken", lastError: "ACCESS_ENDED" });
    expect(await rowsOf("mail.calendar-broken")).toHaveLength(1);
    fake.calls.length = 0;
    await buyTickets(shop, person, ++seat);
    await runEffects();
    expect(fake.calls).toEqual([]);
  });

  it("is broken when Google refuses a fresh token as well", async () => {
    fake.answerNext("calendar", { status: 401, reason: "authError" }, { status: 401, reason: "authError" });
    await runEffects();
    expect(await connectionOf(person)).toMatchObject({ state: "broken", lastError: "ACCESS_ENDED" });
  });

  it("is mended by connecting again: what was missed is written into the same calendar", async () => {
    await runEffects();
    fake.oauth.accessTokens.clear();
    fake.oauth.refreshTokens.clear();
    const [second] = await buyTickets(shop, person, ++seat);
    await runEffects();
    await connect(person);
    await runEffects();
    expect(fake.calendars.size).toBe(1);
    expect(confirmed()).toHaveLength(2);
    expect(await entryOf(person, second!)).toMatchObject({ state: "written" });
  });

  it("is limited, not ended, when a scope is missing: no mail, no retry", async () => {
    fake.answerNext("calendar", { status: 403, reason: "insufficientPermissions" });
    await runEffects();
    expect(await connectionOf(person)).toMatchObject({ state: "limited", lastError: "SCOPE_MISSING" });
    expect(await rowsOf("mail.calendar-broken")).toHaveLength(0);
    const calls = fake.calls.length;
    await runEffects();
    expect(fake.calls).toHaveLength(calls);
  });
});

describe("a calendar whose making nobody answered", () => {
  const insertions = () => fake.calls.filter((call) => call === "POST /calendar/v3/calendars");
  const unsure = { state: "broken", lastError: "CALENDAR_UNSURE", calendarId: null };

  it.each(["silent-after-doing", "broken"] as const)("(%s) is not asked for twice", async (answer) => {
    fake.answerNext("calendar", answer);
    for (const _ of [1, 2, 3]) await runEffects();
    expect(insertions()).toHaveLength(1);
    expect(await connectionOf(person)).toMatchObject(unsure);
    expect(await rowsOf("mail.calendar-broken")).toHaveLength(0);
    await connect(person);
    await runEffects();
    expect(insertions()).toHaveLength(2);
    expect(confirmed()).toHaveLength(1);
  });

  it("(the worker died) is not asked for twice either, and connecting or leaving goes on without it", async () => {
    const died = () =>
      db
        .update(calendarConnections)
        .set({ calendarId: "" })
        .where(eq(calendarConnections.accountId, person.accountId));
    await died();
    for (const _ of [1, 2]) await runEffects();
    expect(insertions()).toEqual([]);
    expect(await connectionOf(person)).toMatchObject(unsure);
    await died();
    await connect(person);
    await runEffects();
    expect(insertions()).toHaveLength(1);
    await died();
    await disconnectCalendar(person, new Date());
    await runEffects();
    expect(await connectionOf(person)).toBeUndefined();
  });

  it("that Google answered with a fault is asked for again", async () => {
    fake.answerNext("calendar", { status: 503, reason: "backendError" });
    for (const _ of [1, 2]) await runEffects();
    expect(insertions()).toHaveLength(2);
    expect(fake.calendars.size).toBe(1);
  });
});

describe("what the person did in Google", () => {
  it("deleting our whole calendar stops us, without a new one being forced on them", async () => {
    await runEffects();
    fake.calendars.clear();
    await db.update(tickets).set({ calendarSequence: 1 }).where(eq(tickets.id, ticket));
    await enqueueCalendar(db, [ticket], new Date());
    await runEffects();
    expect(await connectionOf(person)).toMatchObject({ state: "broken", lastError: "CALENDAR_DELETED" });
    expect(fake.calendars.size).toBe(0);
    await connect(person);
    await runEffects();
    expect(confirmed()).toHaveLength(1);
  });

  it.each([404, 410])("deleting an entry counts as deleted when ours answers %i", async (status) => {
    await runEffects();
    await db.update(tickets).set({ state: "refunded" }).where(eq(tickets.id, ticket));
    await enqueueCalendar(db, [ticket], new Date());
    fake.answerNext("calendar", { status, reason: "deleted" });
    await runEffects();
    expect((await rowsOf("calendar.ticket")).map(({ state }) => state)).toEqual([1, 1]);
  });
});

it("what Google refuses for good is not tried again, and told", async () => {
  fake.answerNext("calendar", { status: 400, reason: "invalid" });
  await runEffects();
  expect(await entryOf(person, ticket)).toMatchObject({ state: "failed", lastError: "REFUSED" });
  expect((await rowsOf("calendar.ticket")).map(({ state, attempts }) => [state, attempts])).toEqual([[2, 1]]);
});

it("a tokens' row is sealed: neither token stands in the database, and a row's seal opens in no other", async () => {
  const [refresh] = fake.oauth.refreshTokens.keys();
  const row = await connectionOf(person);
  expect(JSON.stringify(row)).not.toContain(refresh);
  expect(JSON.stringify(await rowsOf("calendar.ticket"))).not.toContain("refresh-");
  const other = await newPerson();
  await connect(other);
  await db
    .update(calendarConnections)
    .set({ sealedRefreshToken: row!.sealedRefreshToken, accessExpiresAt: new Date(0) })
    .where(eq(calendarConnections.accountId, other.accountId));
  await buyTickets(shop, other, ++seat);
  fake.calls.length = 0;
  await pool.query("DELETE FROM outbox WHERE order_key = ?", [`calendar:${person.accountId}`]);
  await runEffects();
  expect(fake.calls).toEqual([]);
});
