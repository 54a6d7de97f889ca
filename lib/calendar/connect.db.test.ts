import { afterAll, beforeEach, expect, it } from "vitest";
import { testDatabase } from "#scripts/testing/database.ts";
import { finishConnect, startConnect } from "./connect.ts";
import {
  connect,
  connectionOf,
  fakeForTests,
  newPerson,
  origin,
  type Person,
} from "./testing/calendar-person.ts";

await testDatabase();
const fake = await fakeForTests();
afterAll(() => fake.close());
let person: Person;

beforeEach(async () => {
  Object.assign(fake.consent, { denies: false, unticks: false });
  person = await newPerson();
});

it("asks Google for a calendar of our own alone, offline, with state and PKCE, and comes back connected", async () => {
  const { location } = startConnect(person, { origin, locale: "ru", mode: "always" }, new Date());
  const asked = new URL(location).searchParams;
  expect(asked.get("scope")).toBe("openid email https://www.googleapis.com/auth/calendar.app.created");
  expect(Object.fromEntries(asked)).toMatchObject({
    access_type: "offline",
    prompt: "consent",
    include_granted_scopes: "true",
    code_challenge_method: "S256",
    redirect_uri: `${origin}/api/calendar/callback`,
  });
  expect(await connect(person)).toBe("/ru/profile/calendar?answer=CONNECTED");
  expect(await connectionOf(person)).toMatchObject({
    state: "connected",
    mode: "always",
    googleEmail: "asel@gmail.com",
  });
});

it("keeps what it must remember in a sealed cookie that scripts and other paths do not see", () => {
  const { cookie, location } = startConnect(person, { origin, locale: "ru", mode: "always" }, new Date());
  expect(cookie).toMatch(/; Path=\/api\/calendar; Max-Age=600; HttpOnly; SameSite=Lax$/);
  expect(cookie).not.toContain(new URL(location).searchParams.get("state"));
});

it("refuses a callback that another sign-in began", async () => {
  const stranger = await newPerson();
  let foreign = { query: new URLSearchParams(), cookie: "" };
  await connect(stranger, "always", ({ back, cookie }) => {
    foreign = { query: back.searchParams, cookie };
    return { query: new URLSearchParams("error=access_denied") };
  });
  expect(await connect(person, "always", () => foreign)).toContain("answer=NOT_BEGUN_HERE");
  expect(await connect(person, "always", () => ({ query: foreign.query }))).toContain("NOT_BEGUN_HERE");
  expect(await connect(person, "always", () => ({ cookie: "" }))).toContain("answer=NOT_BEGUN_HERE");
  expect(await connectionOf(person)).toBeUndefined();
});

it("refuses a start that is older than ten minutes", async () => {
  const { cookie, location } = startConnect(person, { origin, locale: "ru", mode: "always" }, new Date(0));
  const query = new URLSearchParams({ state: new URL(location).searchParams.get("state")!, code: "x" });
  const came = { query, cookieHeader: cookie, origin, locale: "kk" as const };
  expect((await finishConnect(person, came, new Date())).location).toContain("NOT_BEGUN_HERE");
});

it("says so when the person refuses, when a code is not good, and when Google does not answer", async () => {
  fake.consent.denies = true;
  expect(await connect(person)).toContain("answer=DENIED");
  fake.consent.denies = false;
  const badCode = ({ back }: { back: URL }) => ({
    query: new URLSearchParams({ state: back.searchParams.get("state")!, code: "never-given" }),
  });
  expect(await connect(person, "always", badCode)).toContain("answer=FAILED");
  fake.answerNext("token", { status: 400, reason: "invalid_request" });
  expect(await connect(person)).toContain("answer=FAILED");
  expect(await connectionOf(person)).toBeUndefined();
});

it("is limited when the person unticks our calendar", async () => {
  fake.consent.unticks = true;
  expect(await connect(person)).toContain("answer=LIMITED");
  expect(await connectionOf(person)).toMatchObject({ state: "limited", lastError: "SCOPE_MISSING" });
});
