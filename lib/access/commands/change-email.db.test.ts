import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { identities } from "#db/schema/identities.ts";
import { newId } from "#lib/ids.ts";
import { testDatabase } from "#scripts/testing/database.ts";
import { readSession } from "../queries.ts";
import type { AccountActor } from "../rules/actor.ts";
import { guestOrder } from "../testing/guest-order.ts";
import {
  accountOf,
  confirmedAccount,
  goodPassword,
  lastLink,
  mailsTo,
  newEmail,
  visitor,
} from "../testing/people.ts";
import { confirmEmailChange, newEmailOf, requestEmailChange } from "./change-email.ts";
import { signIn } from "./sign-in.ts";
import { oldEmailOf, undoEmailChange } from "./undo-email-change.ts";

const { db } = await testDatabase();
const now = new Date();
const later = (hours: number) => new Date(now.getTime() + hours * 3_600_000);

async function person() {
  const account = await confirmedAccount();
  const signedIn = { email: account.email, password: goodPassword, userAgent: null };
  const { sessionId } = await signIn(visitor(), signedIn, now);
  const actor: AccountActor = {
    kind: "account",
    accountId: account.id,
    sessionId,
    cartId: null,
    address: "192.0.2.7",
  };
  return { ...account, actor };
}

/** Asks for a change and gives the secret of the letter to the new address. */
async function asked(me: Awaited<ReturnType<typeof person>>, email = newEmail("new"), at = now) {
  await requestEmailChange(me.actor, { email, password: goodPassword }, at);
  return { email, token: await lastLink("mail.change-email", me.email) };
}

/** An account whose e-mail an intruder changed twice; the links that were sent to the owner's address and to the one between. */
async function changedTwice() {
  const me = await person();
  const first = await asked(me);
  await confirmEmailChange(visitor(), first.token, now);
  const owners = await lastLink("mail.email-changed", first.email);
  const second = await asked({ ...me, email: first.email }, newEmail("third"), later(1));
  await confirmEmailChange(visitor(), second.token, later(1));
  return { me, middle: first.email, owners, intruders: await lastLink("mail.email-changed", second.email) };
}

describe("another e-mail", () => {
  test("holds once its link is pressed, once, and the old address is told", async () => {
    const me = await person();
    const { email, token } = await asked(me);
    expect((await accountOf(me.email))?.id).toBe(me.id);
    expect(await newEmailOf(token, now)).toBe(email);
    await confirmEmailChange(visitor(), token, now);
    expect(await accountOf(email)).toMatchObject({ id: me.id });
    expect((await mailsTo(email)).map((mail) => mail.kind)).toContain("mail.email-changed");
    await expect(confirmEmailChange(visitor(), token, now)).rejects.toMatchObject({ code: "LINK_EXPIRED" });
  });

  test("brings what was bought as a guest with it", async () => {
    const me = await person();
    const { email, token } = await asked(me);
    const order = await guestOrder(db, email);
    await confirmEmailChange(visitor(), token, now);
    expect(await order.owners()).toEqual({ order: me.id, ticket: me.id });
  });

  test("needs the password", async () => {
    const me = await person();
    const wish = { email: newEmail(), password: "wrong" };
    await expect(requestEmailChange(me.actor, wish, now)).rejects.toMatchObject({
      code: "OWN_PASSWORD_WRONG",
    });
  });

  test("that somebody has gets the same answer, and no letter leaves", async () => {
    const [me, other] = [await person(), await person()];
    await requestEmailChange(me.actor, { email: other.email, password: goodPassword }, now);
    const kinds = [...(await mailsTo(me.email)), ...(await mailsTo(other.email))].map((mail) => mail.kind);
    expect(kinds).not.toContain("mail.change-email");
  });

  test("that somebody took meanwhile is not given", async () => {
    const me = await person();
    const { email, token } = await asked(me);
    await confirmedAccount({ email });
    await expect(confirmEmailChange(visitor(), token, now)).rejects.toMatchObject({ code: "LINK_EXPIRED" });
    expect((await accountOf(me.email))?.id).toBe(me.id);
  });

  test("is not given by a link that is too old, or that a newer one replaced", async () => {
    const me = await person();
    const first = await asked(me);
    await expect(confirmEmailChange(visitor(), first.token, later(25))).rejects.toMatchObject({
      code: "LINK_EXPIRED",
    });
    await asked(me);
    expect(await newEmailOf(first.token, now)).toBeNull();
  });
});

describe("taking it back from the old address", () => {
  test("brings the old e-mail back and ends all that an intruder could come back with", async () => {
    const me = await person();
    const { email, token } = await asked(me);
    await confirmEmailChange(visitor(), token, now);
    await db.insert(identities).values({ issuer: "g", subject: newId(), accountId: me.id });
    const undo = await lastLink("mail.email-changed", email);
    expect(await oldEmailOf(undo, later(24 * 6))).toBe(me.email);
    await undoEmailChange(visitor(), undo, later(24 * 6));
    expect(await accountOf(me.email)).toMatchObject({ id: me.id, passwordHash: null });
    expect(await readSession(me.actor.sessionId, now)).toBeNull();
    expect(await db.select().from(identities).where(eq(identities.accountId, me.id))).toEqual([]);
    await expect(undoEmailChange(visitor(), undo, now)).rejects.toMatchObject({ code: "LINK_EXPIRED" });
  });

  test("is not stopped by whoever changed it twice and takes the second change back", async () => {
    const { me, middle, owners, intruders } = await changedTwice();
    await undoEmailChange(visitor(), intruders, now);
    expect(await accountOf(middle)).toMatchObject({ id: me.id });
    await undoEmailChange(visitor(), owners, now);
    expect(await accountOf(me.email)).toMatchObject({ id: me.id, passwordHash: null });
  });

  test("ends the links to addresses that came later", async () => {
    const { me, owners, intruders } = await changedTwice();
    await undoEmailChange(visitor(), owners, now);
    await expect(undoEmailChange(visitor(), intruders, now)).rejects.toMatchObject({ code: "LINK_EXPIRED" });
    expect(await accountOf(me.email)).toMatchObject({ id: me.id });
  });

  test("works for seven days", async () => {
    const me = await person();
    const { email, token } = await asked(me);
    await confirmEmailChange(visitor(), token, now);
    const undo = await lastLink("mail.email-changed", email);
    await expect(undoEmailChange(visitor(), undo, later(24 * 7 + 1))).rejects.toMatchObject({
      code: "LINK_EXPIRED",
    });
    expect((await accountOf(email))?.id).toBe(me.id);
  });
});
