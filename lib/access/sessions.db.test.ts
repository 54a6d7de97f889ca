import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { accounts } from "#db/schema/accounts.ts";
import { carts } from "#db/schema/carts.ts";
import { organizers } from "#db/schema/organizers.ts";
import { sessions } from "#db/schema/sessions.ts";
import { staff } from "#db/schema/staff.ts";
import { newId } from "#lib/ids.ts";
import { testDatabase } from "#scripts/testing/database.ts";
import { signIn } from "./commands/sign-in.ts";
import { revokeAllSessions, signOut } from "./commands/sign-out.ts";
import { updateProfile } from "./commands/update-profile.ts";
import { sessionCookie } from "./next-auth/token.ts";
import { myOrganizers, profileOf } from "./queries.ts";
import { buyerOf, sessionFromCookie } from "./sessions.ts";
import { confirmedAccount, goodPassword, newCart, visitor } from "./testing/people.ts";

const { db } = await testDatabase();
const day = 86_400_000;
const hour = 3_600_000;
const later = (ms: number) => new Date(Date.now() + ms);

let account: { id: string; email: string };
let sessionId: string;
let cookie: string;
let cartId: string;

async function open() {
  const opened = await signIn(
    visitor({ cartId }),
    { email: account.email, password: goodPassword, userAgent: null },
    new Date(),
  );
  const { name, value } = await sessionCookie(opened.sessionId);
  return { sessionId: opened.sessionId, cookie: `theme=dark; ${name}=${value}; locale=kk` };
}

beforeEach(async () => {
  account = await confirmedAccount();
  cartId = await newCart();
  ({ sessionId, cookie } = await open());
});

async function organizer(slug: string) {
  const id = newId();
  const name = { kk: slug, ru: slug, en: slug };
  const contact = { email: "a@theatre.kz", phone: "+77221234567" };
  await db
    .insert(organizers)
    .values({ id, slug: id, name, legalName: name, bin: "1".repeat(12), terms: name, ...contact });
  return id;
}

describe("a session", () => {
  test("is known by its cookie, and the cookie holds nothing but its id", async () => {
    expect(await sessionFromCookie(cookie)).toMatchObject({
      sessionId,
      accountId: account.id,
      role: "attendee",
    });
    expect(cookie).not.toContain(account.email);
    expect(await buyerOf(new Headers({ cookie }), cartId)).toMatchObject({ kind: "account", cartId });
    expect(await buyerOf(new Headers(), cartId)).toMatchObject({ kind: "visitor", cartId });
  });

  test.each([
    ["no cookie", () => null],
    ["a cookie of somebody's making", () => "next-auth.session-token=abc.def.ghi"],
    [
      "a letter changed",
      () =>
        cookie.replace(
          /(session-token=.{60})(.)/,
          (_all, start, letter) => start + (letter === "A" ? "B" : "A"),
        ),
    ],
    ["a cookie of great length", () => `next-auth.session-token=${"a".repeat(100_000)}`],
  ])("is not had by %s", async (_why, forge) => {
    expect(await sessionFromCookie(forge())).toBeNull();
  });

  test.each([
    ["disabled", { disabledAt: new Date() }],
    ["deleted", { deletedAt: new Date() }],
  ])("ends at once when the account is %s", async (_why, change) => {
    await db.update(accounts).set(change).where(eq(accounts.id, account.id));
    expect(await sessionFromCookie(cookie)).toBeNull();
  });

  test("ends after a month without a visit, and after 90 days in any case", async () => {
    expect(await sessionFromCookie(cookie, later(29 * day))).not.toBeNull();
    // That visit was noted: the month begins anew.
    expect(await sessionFromCookie(cookie, later(58 * day))).not.toBeNull();
    expect(await sessionFromCookie(cookie, later(87 * day))).not.toBeNull();
    expect(await sessionFromCookie(cookie, later(90 * day + 1_000))).toBeNull();
    const other = await open();
    expect(await sessionFromCookie(other.cookie, later(31 * day))).toBeNull();
  });

  test("of somebody who works for an organizer ends after a day without a visit", async () => {
    await db.insert(staff).values({ organizerId: await organizer("a"), accountId: account.id, role: "door" });
    expect(await sessionFromCookie(cookie, later(day - hour))).toMatchObject({ role: "staff" });
    expect(await sessionFromCookie(cookie, later(2 * day))).toBeNull();
  });

  test("is noted as seen, but not by every page", async () => {
    const seenAt = async () =>
      (await db.select().from(sessions).where(eq(sessions.id, sessionId)))[0]!.seenAt;
    const first = await seenAt();
    await sessionFromCookie(cookie, new Date(first.getTime() + 60_000));
    expect(await seenAt()).toEqual(first);
    const visit = new Date(first.getTime() + 6 * 60_000);
    await sessionFromCookie(cookie, visit);
    expect(await seenAt()).toEqual(visit);
  });
});

describe("signing out", () => {
  test("ends this session alone and leaves the cart to the browser", async () => {
    const other = await open();
    await signOut({ accountId: account.id, sessionId, cartId }, new Date());
    expect(await sessionFromCookie(cookie)).toBeNull();
    expect(await sessionFromCookie(other.cookie)).not.toBeNull();
    const [cart] = await db.select().from(carts).where(eq(carts.id, cartId));
    expect(cart?.accountId).toBeNull();
  });

  test("nobody ends another's session by naming it", async () => {
    const other = await confirmedAccount();
    await signOut({ accountId: other.id, sessionId, cartId }, new Date());
    expect(await sessionFromCookie(cookie)).not.toBeNull();
  });

  test("everywhere ends them all, of this account only", async () => {
    const other = await open();
    const someoneElse = await confirmedAccount();
    const kept = await signIn(
      visitor(),
      { email: someoneElse.email, password: goodPassword, userAgent: null },
      new Date(),
    );
    const { name, value } = await sessionCookie(kept.sessionId);
    await revokeAllSessions({ accountId: account.id, sessionId, cartId: null }, new Date());
    expect(await sessionFromCookie(cookie)).toBeNull();
    expect(await sessionFromCookie(other.cookie)).toBeNull();
    expect(await sessionFromCookie(`${name}=${value}`)).not.toBeNull();
  });
});

test("staff are staff of the organizers that took them on, of no other", async () => {
  const [mine, theirs] = [await organizer("mine"), await organizer("theirs")];
  await db.insert(staff).values({ organizerId: mine, accountId: account.id, role: "owner" });
  expect(await myOrganizers(account.id)).toMatchObject([{ organizerId: mine, role: "owner" }]);
  expect(await myOrganizers(account.id, mine)).toHaveLength(1);
  expect(await myOrganizers(account.id, theirs)).toEqual([]);
  await db.update(accounts).set({ disabledAt: new Date() }).where(eq(accounts.id, account.id));
  expect(await myOrganizers(account.id)).toEqual([]);
});

test("a profile is changed by its owner alone", async () => {
  const other = await confirmedAccount();
  const person = { firstName: "Дана", lastName: "Оспан", birthDate: "1999-09-09", phone: "+77011234567" };
  const change = { ...person, language: "ru", reminders: "hours" } as const;
  await updateProfile({ accountId: account.id }, change);
  const kept = { ...person, locale: "ru", reminderHours: [2] };
  expect(await profileOf(account.id)).toEqual({ ...kept, email: account.email, hasPassword: true });
  expect(await profileOf(other.id)).toMatchObject({ firstName: "Абай" });
  await expect(updateProfile({ accountId: newId() }, change)).rejects.toMatchObject({
    code: "SIGN_IN_REQUIRED",
  });
});
