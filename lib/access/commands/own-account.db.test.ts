import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { accounts } from "#db/schema/accounts.ts";
import { auditLog } from "#db/schema/audit-log.ts";
import { consents } from "#db/schema/consents.ts";
import { identities } from "#db/schema/identities.ts";
import { orders } from "#db/schema/orders.ts";
import { organizers } from "#db/schema/organizers.ts";
import { sessions } from "#db/schema/sessions.ts";
import { staff } from "#db/schema/staff.ts";
import { tickets } from "#db/schema/tickets.ts";
import { newId } from "#lib/ids.ts";
import { testDatabase } from "#scripts/testing/database.ts";
import { myConsents, mySessions } from "../my-account.ts";
import { readSession } from "../queries.ts";
import type { AccountActor } from "../rules/actor.ts";
import { guestOrder } from "../testing/guest-order.ts";
import { accountOf, confirmedAccount, goodPassword, mailsTo, newEmail, visitor } from "../testing/people.ts";
import { changePassword } from "./change-password.ts";
import { deleteAccount } from "./delete-account.ts";
import { endSession } from "./end-session.ts";
import { beginLink, linkGoogle, unlinkGoogle } from "./link-google.ts";
import { setTransferConsent } from "./set-transfer-consent.ts";
import { signIn } from "./sign-in.ts";

const { db } = await testDatabase();
const now = new Date();
const phone = "Mozilla/5.0 (Linux; Android 15) Chrome/131.0 Mobile Safari/537.36";
const laptop = "Mozilla/5.0 (Windows NT 10.0) Firefox/130.0";

/** Somebody signed in, with as many other devices as asked for. */
async function person(others = 0) {
  const account = await confirmedAccount();
  const enter = async (userAgent: string) =>
    (await signIn(visitor(), { email: account.email, password: goodPassword, userAgent }, now)).sessionId;
  const sessionId = await enter(phone);
  const elsewhere: string[] = [];
  for (let i = 0; i < others; i++) elsewhere.push(await enter(laptop));
  const actor: AccountActor = {
    kind: "account",
    accountId: account.id,
    sessionId,
    cartId: null,
    address: "192.0.2.9",
  };
  return { ...account, actor, sessionId, elsewhere };
}
const isIn = async (sessionId: string) => (await readSession(sessionId, now)) !== null;
const auditOf = async (id: string) =>
  (await db.select().from(auditLog).where(eq(auditLog.actorId, id))).map((row) => row.action);

describe("a new password with the old one", () => {
  test("ends every other sign-in, keeps this one, tells by mail and leaves a trace", async () => {
    const me = await person(2);
    await changePassword(me.actor, { password: goodPassword, newPassword: "жаңа құпия сөз 9" }, now);
    expect(await isIn(me.sessionId)).toBe(true);
    for (const other of me.elsewhere) expect(await isIn(other)).toBe(false);
    expect((await mailsTo(me.email)).map((mail) => mail.kind)).toContain("mail.password-changed");
    expect(await auditOf(me.id)).toContain("account.password-changed");
    await expect(
      signIn(visitor(), { email: me.email, password: goodPassword, userAgent: null }, now),
    ).rejects.toMatchObject({ code: "SIGN_IN_FAILED" });
  });

  test.each([
    ["not the one", "жаңа құпия сөз 9", "OWN_PASSWORD_WRONG"],
    ["", "жаңа құпия сөз 9", "PASSWORD_REQUIRED"],
    [goodPassword, goodPassword, "PASSWORD_SAME"],
    [goodPassword, "password", "PASSWORD_TOO_COMMON"],
  ])("%j, %j is refused and changes nothing", async (password, newPassword, code) => {
    const me = await person(1);
    await expect(changePassword(me.actor, { password, newPassword }, now)).rejects.toMatchObject({ code });
    expect(await isIn(me.elsewhere[0]!)).toBe(true);
  });

  test("of a session that has ended is refused", async () => {
    const me = await person();
    await endSession(me.actor, me.sessionId, now);
    await expect(
      changePassword(me.actor, { password: goodPassword, newPassword: "жаңа құпия сөз 9" }, now),
    ).rejects.toMatchObject({ code: "SIGN_IN_REQUIRED" });
  });
});

describe("sign-ins", () => {
  test("are named by their devices, this one first, and end one by one", async () => {
    const me = await person(1);
    const list = await mySessions(me.id, me.sessionId, "attendee", now);
    expect(list.map(({ device, isThis }) => [device, isThis])).toEqual([
      ["Chrome, Android", true],
      ["Firefox, Windows", false],
    ]);
    await endSession(me.actor, me.elsewhere[0]!, now);
    expect(await isIn(me.elsewhere[0]!)).toBe(false);
    expect(await mySessions(me.id, me.sessionId, "attendee", now)).toHaveLength(1);
  });

  test("of somebody else do not end", async () => {
    const [me, other] = [await person(), await person()];
    await endSession(me.actor, other.sessionId, now);
    expect(await isIn(other.sessionId)).toBe(true);
  });

  test("from a device not seen before are told by mail, the first of all and known ones are not", async () => {
    const me = await person(2);
    const told = (await mailsTo(me.email)).filter((mail) => mail.kind === "mail.new-sign-in");
    expect(told.map((mail) => mail.payload)).toEqual([{ sessionId: me.elsewhere[0] }]);
  });
});

const google = (subject = newId()) => ({
  issuer: "https://accounts.google.com",
  subject,
  email: newEmail("g"),
  emailVerified: true,
  firstName: "Дана",
  lastName: "Оспан",
});

describe("Google as a way in", () => {
  test("is tied with the password alone, and only shortly after it", async () => {
    const me = await person();
    await expect(beginLink(me.actor, "wrong", now)).rejects.toMatchObject({ code: "OWN_PASSWORD_WRONG" });
    await beginLink(me.actor, goodPassword, now);
    const late = new Date(now.getTime() + 11 * 60_000);
    const input = { linkSessionId: me.sessionId, identity: google(), userAgent: phone };
    await expect(linkGoogle(visitor(), input, late)).rejects.toMatchObject({ code: "SIGN_IN_REQUIRED" });
    const { sessionId } = await linkGoogle(visitor(), input, now);
    expect(await readSession(sessionId, now)).toMatchObject({ accountId: me.id });
    expect(await isIn(me.sessionId)).toBe(false);
  });

  test("that opens another account is not taken from it", async () => {
    const [me, other] = [await person(), await person()];
    const identity = google();
    const tie = (sessionId: string) =>
      linkGoogle(visitor(), { linkSessionId: sessionId, identity, userAgent: phone }, now);
    await tie(other.sessionId);
    await expect(tie(me.sessionId)).rejects.toMatchObject({ code: "GOOGLE_TAKEN" });
    expect(await isIn(me.sessionId)).toBe(true);
  });

  test("is untied with the password, never as the last way in", async () => {
    const me = await person();
    await db.insert(identities).values({ issuer: "g", subject: newId(), accountId: me.id });
    await db.update(accounts).set({ passwordHash: null }).where(eq(accounts.id, me.id));
    await expect(unlinkGoogle(me.actor, "", now)).rejects.toMatchObject({ code: "GOOGLE_SIGN_IN_AGAIN" });
    await db.update(sessions).set({ level: "google" }).where(eq(sessions.id, me.sessionId));
    await expect(unlinkGoogle(me.actor, "", now)).rejects.toMatchObject({ code: "LAST_WAY_IN" });
    const them = await person();
    await db.insert(identities).values({ issuer: "g", subject: newId(), accountId: them.id });
    await unlinkGoogle(them.actor, goodPassword, now);
    expect(await db.select().from(identities).where(eq(identities.accountId, them.id))).toEqual([]);
  });
});

test("the consent to the transfer abroad is withdrawn with its date, and letters about orders stop", async () => {
  const me = await person();
  const order = await guestOrder(db, me.email);
  await db.update(orders).set({ accountId: me.id }).where(eq(orders.id, order.orderId));
  await setTransferConsent(me.actor, { isGranted: false, locale: "kk" });
  expect(await myConsents(me.id)).toMatchObject([{ kind: "transfer-abroad", isGranted: false }]);
  const [row] = await db.select().from(orders).where(eq(orders.id, order.orderId));
  expect(row?.mailAllowed).toBe(false);
  await setTransferConsent(me.actor, { isGranted: true, locale: "kk" });
  expect(await myConsents(me.id)).toMatchObject([{ isGranted: true }]);
  expect(await db.select().from(consents).where(eq(consents.accountId, me.id))).toHaveLength(2);
});

describe("deleting the account", () => {
  const input = (email: string) => ({ password: goodPassword, typedEmail: email });

  test("takes the person out, keeps what the law keeps, ends every sign-in and frees the e-mail", async () => {
    const me = await person(1);
    const order = await guestOrder(db, me.email);
    await db.update(orders).set({ accountId: me.id }).where(eq(orders.id, order.orderId));
    await deleteAccount(me.actor, input(me.email.toUpperCase()), now);
    for (const session of [me.sessionId, ...me.elsewhere]) expect(await isIn(session)).toBe(false);
    const [kept] = await db.select().from(orders).where(eq(orders.id, order.orderId));
    expect(kept).toMatchObject({
      buyerName: "",
      buyerEmail: "",
      buyerPhone: "",
      totalTiyn: 1,
      status: "paid",
    });
    const [ticket] = await db.select().from(tickets).where(eq(tickets.orderId, order.orderId));
    expect(ticket).toMatchObject({ holderName: "", holderEmail: "", state: "valid" });
    expect(await accountOf(me.email)).toBeUndefined();
    const [row] = await db.select().from(accounts).where(eq(accounts.id, me.id));
    expect(row).toMatchObject({ firstName: "", lastName: "", birthDate: null, phone: null, email: null });
    expect(await auditOf(me.id)).toContain("account.deleted");
    const again = await confirmedAccount({ email: me.email });
    expect(again.id).not.toBe(me.id);
  });

  test("asks for the password and the e-mail typed", async () => {
    const me = await person();
    await expect(
      deleteAccount(me.actor, { password: "wrong", typedEmail: me.email }, now),
    ).rejects.toMatchObject({ code: "OWN_PASSWORD_WRONG" });
    await expect(deleteAccount(me.actor, input("other@mail.kz"), now)).rejects.toMatchObject({
      code: "TYPED_EMAIL_WRONG",
    });
    expect(await isIn(me.sessionId)).toBe(true);
  });

  test("waits for an order that is being paid, and for staff to leave their organizer", async () => {
    const me = await person();
    const order = await guestOrder(db, me.email);
    await db
      .update(orders)
      .set({ accountId: me.id, status: "pending", expiresAt: new Date(Date.now() + 600_000) })
      .where(eq(orders.id, order.orderId));
    await expect(deleteAccount(me.actor, input(me.email), now)).rejects.toMatchObject({
      code: "ORDER_UNFINISHED",
    });
    const [house] = await db.select({ id: organizers.id }).from(organizers).limit(1);
    await db.insert(staff).values({ organizerId: house!.id, accountId: me.id, role: "door" });
    await expect(deleteAccount(me.actor, input(me.email), now)).rejects.toMatchObject({
      code: "STAFF_CANNOT_LEAVE",
    });
  });
});
