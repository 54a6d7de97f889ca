import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { accountTokens } from "#db/schema/account-tokens.ts";
import { accounts } from "#db/schema/accounts.ts";
import { outbox } from "#db/schema/outbox.ts";
import { testDatabase } from "#scripts/testing/database.ts";
import { readSession } from "../queries.ts";
import { take } from "../rate-limits.ts";
import {
  accountOf,
  confirmedAccount,
  goodPassword,
  lastLink,
  mailsTo,
  newEmail,
  signUpInput,
  visitor,
} from "../testing/people.ts";
import { requestPasswordReset, resendConfirmation } from "./ask-for-mail.ts";
import { isResetLink, resetPassword } from "./reset-password.ts";
import { signIn } from "./sign-in.ts";
import { signUp } from "./sign-up.ts";

const { db } = await testDatabase();
const minute = 60_000;
const newPassword = "жаңа құпия сөз";

async function asked() {
  const account = await confirmedAccount();
  await requestPasswordReset(visitor(), account, new Date());
  return { ...account, token: await lastLink("mail.reset-password", account.email) };
}

const reset = (token: string, password = newPassword, now = new Date()) =>
  resetPassword(visitor(), { token, password }, now);

describe("asking for a new password", () => {
  test("writes a letter for a known e-mail and nothing for an unknown one, with one answer", async () => {
    const { email } = await confirmedAccount();
    const before = await db.$count(outbox);
    expect(await requestPasswordReset(visitor(), { email }, new Date())).toBeUndefined();
    expect(await db.$count(outbox)).toBe(before + 1);
    expect(await requestPasswordReset(visitor(), { email: newEmail() }, new Date())).toBeUndefined();
    expect(await db.$count(outbox)).toBe(before + 1);
  });

  test("the letter knows the account alone: nothing of a request, a Host above all, can reach its link", async () => {
    const { id, email } = await asked();
    const [mail] = await mailsTo(email);
    expect(mail?.payload).toEqual({ accountId: id });
  });

  test("only the hash of the link's secret is stored", async () => {
    const { id, token } = await asked();
    const [row] = await db.select().from(accountTokens).where(eq(accountTokens.accountId, id));
    expect(row?.tokenHash).toHaveLength(32);
    expect(row?.tokenHash.equals(Buffer.from(token))).toBe(false);
    expect(Buffer.from(token, "base64url")).toHaveLength(16);
  });
});

describe("setting it", () => {
  test("ends every session, opens none, tells the owner, and the new password alone opens", async () => {
    const { email, token } = await asked();
    const credentials = { email, password: goodPassword, userAgent: null };
    const { sessionId } = await signIn(visitor(), credentials, new Date());
    await reset(token);
    expect(await readSession(sessionId, new Date())).toBeNull();
    await expect(signIn(visitor(), credentials, new Date())).rejects.toMatchObject({
      code: "SIGN_IN_FAILED",
    });
    const opened = signIn(visitor(), { ...credentials, password: newPassword }, new Date());
    await expect(opened).resolves.toHaveProperty("sessionId");
    expect((await mailsTo(email))[0]?.kind).toBe("mail.password-changed");
  });

  test("works once, even when asked many times at the same moment", async () => {
    const { token } = await asked();
    const answers = await Promise.allSettled([1, 2, 3, 4].map((n) => reset(token, `${newPassword} ${n}`)));
    expect(answers.filter((answer) => answer.status === "fulfilled")).toHaveLength(1);
    await expect(reset(token)).rejects.toMatchObject({ code: "LINK_EXPIRED" });
  });

  test("works for half an hour; looking at the link uses nothing up", async () => {
    const { token } = await asked();
    expect(await isResetLink(token, new Date(Date.now() + 29 * minute))).toBe(true);
    expect(await isResetLink(token, new Date(Date.now() + 31 * minute))).toBe(false);
    const late = reset(token, newPassword, new Date(Date.now() + 31 * minute));
    await expect(late).rejects.toMatchObject({ code: "LINK_EXPIRED" });
    await expect(reset(token)).resolves.toBeUndefined();
  });

  test("a link of another kind does not open it", async () => {
    const input = signUpInput();
    await signUp(visitor(), input, new Date());
    const token = await lastLink("mail.confirm-email", input.email);
    await expect(reset(token)).rejects.toMatchObject({ code: "LINK_EXPIRED" });
  });

  test("all links asked for before it die with it", async () => {
    const { email, token } = await asked();
    await requestPasswordReset(visitor(), { email }, new Date());
    const second = await lastLink("mail.reset-password", email);
    expect(second).not.toBe(token);
    await reset(second);
    await expect(reset(token)).rejects.toMatchObject({ code: "LINK_EXPIRED" });
  });

  test("a common password, or the e-mail itself, is refused and the link stays good", async () => {
    const { email, token } = await asked();
    for (const password of ["password1", email, "1234567"]) {
      await expect(reset(token, password)).rejects.toMatchObject({ details: { field: "password" } });
    }
    await expect(reset(token)).resolves.toBeUndefined();
  });

  test("a disabled account stays out", async () => {
    const { id, token } = await asked();
    await db.update(accounts).set({ disabledAt: new Date() }).where(eq(accounts.id, id));
    await expect(reset(token)).rejects.toMatchObject({ code: "LINK_EXPIRED" });
  });

  test("it confirms an e-mail that was not confirmed yet, and opens an account that guesses had closed", async () => {
    const input = signUpInput();
    await signUp(visitor(), input, new Date());
    await requestPasswordReset(visitor(), input, new Date());
    for (let guess = 0; guess < 10; guess++) await take("signInAccount", input.email);
    const right = { ...input, userAgent: null };
    await expect(signIn(visitor(), right, new Date())).rejects.toMatchObject({ code: "TOO_MANY_ATTEMPTS" });
    await reset(await lastLink("mail.reset-password", input.email));
    expect((await accountOf(input.email))?.emailConfirmedAt).toBeInstanceOf(Date);
    const opened = signIn(visitor(), { ...input, password: newPassword, userAgent: null }, new Date());
    await expect(opened).resolves.toHaveProperty("sessionId");
  });
});

test("the confirmation is sent again to who waits for it, and to nobody else", async () => {
  const waiting = signUpInput();
  await signUp(visitor(), waiting, new Date());
  const confirmed = await confirmedAccount();
  const before = await db.$count(outbox);
  for (const email of [waiting.email, confirmed.email, newEmail()]) {
    await resendConfirmation(visitor(), { email, next: null }, new Date());
  }
  expect(await db.$count(outbox)).toBe(before + 1);
  expect((await mailsTo(waiting.email)).map((mail) => mail.kind)).toEqual([
    "mail.confirm-email",
    "mail.confirm-email",
  ]);
});
