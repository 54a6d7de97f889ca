import { desc, eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { accountTokens } from "#db/schema/account-tokens.ts";
import { consents } from "#db/schema/consents.ts";
import { sessions } from "#db/schema/sessions.ts";
import { testDatabase } from "#scripts/testing/database.ts";
import { verifyPassword } from "../passwords.ts";
import { consentVersion } from "../rules/consents.ts";
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
import { jobsDuring } from "../testing/thread-jobs.ts";
import { confirmEmail } from "./confirm-email.ts";
import { signUp } from "./sign-up.ts";

const { db } = await testDatabase();

describe("signing up", () => {
  test("makes an account that waits, never a session, and one letter", async () => {
    const input = signUpInput({ next: "/kk/cart" });
    await signUp(visitor(), input, new Date());
    const account = await accountOf(input.email);
    expect(account).toMatchObject({ firstName: "Әйгерім", birthDate: "1998-04-12", emailConfirmedAt: null });
    expect(account?.passwordHash).toMatch(/^v1:\$2b\$12\$/);
    expect((await verifyPassword(goodPassword, account!.passwordHash)).matches).toBe(true);
    expect(await db.select().from(sessions).where(eq(sessions.accountId, account!.id))).toEqual([]);
    const mails = await mailsTo(input.email);
    expect(mails.map((mail) => mail.kind)).toEqual(["mail.confirm-email"]);
    expect(mails[0]?.payload).toEqual({ accountId: account!.id, next: "/kk/cart" });
  });

  test("the letter's row holds neither the e-mail nor the secret of its link", async () => {
    const input = signUpInput();
    await signUp(visitor(), input, new Date());
    const token = await lastLink("mail.confirm-email", input.email);
    const [mail] = await mailsTo(input.email);
    const [stored] = await db.select().from(accountTokens).orderBy(desc(accountTokens.createdAt)).limit(1);
    expect(JSON.stringify(mail)).not.toContain(token);
    expect(JSON.stringify(mail)).not.toContain(input.email);
    expect(stored?.tokenHash.toString("base64url")).not.toContain(token);
  });

  test("records each consent with the edition of its words, the refused one too", async () => {
    const input = signUpInput({ transferAbroad: false, locale: "ru" });
    await signUp(visitor(), input, new Date());
    const account = await accountOf(input.email);
    const rows = await db.select().from(consents).where(eq(consents.accountId, account!.id));
    const given = Object.fromEntries(rows.map((row) => [row.kind, row.isGranted]));
    expect(given).toEqual({ terms: true, "personal-data": true, "transfer-abroad": false });
    expect(new Set(rows.map((row) => `${row.version} ${row.locale}`))).toEqual(
      new Set([`${consentVersion} ru`]),
    );
  });

  test("a known e-mail gets the same answer, nothing of its account changes, its owner gets a letter", async () => {
    const owner = await confirmedAccount();
    const before = await accountOf(owner.email);
    const fresh = await signUp(visitor(), signUpInput(), new Date());
    const known = await signUp(visitor(), signUpInput({ email: owner.email }), new Date());
    expect(Object.keys(known)).toEqual(Object.keys(fresh));
    expect(known.proof).toHaveLength(fresh.proof.length);
    expect(await accountOf(owner.email)).toEqual(before);
    expect((await mailsTo(owner.email)).map((mail) => mail.kind)).toEqual(["mail.account-exists"]);
  });

  test("a known e-mail costs the same work as an unknown one: a password is hashed for both", async () => {
    const owner = await confirmedAccount();
    const signUpWith = (email: string) =>
      jobsDuring(() => signUp(visitor(), signUpInput({ email }), new Date()));
    expect(await signUpWith(owner.email)).toEqual([{ kind: "hash", rounds: "12" }]);
    expect(await signUpWith(newEmail())).toEqual([{ kind: "hash", rounds: "12" }]);
  });

  test("two sign-ups with one e-mail at once make one account", async () => {
    const email = newEmail();
    await Promise.all([1, 2, 3].map(() => signUp(visitor(), signUpInput({ email }), new Date())));
    expect(await accountOf(email)).toBeDefined();
    expect((await mailsTo(email)).length).toBe(3);
  });

  test("an unconfirmed e-mail is taken over by the latest sign-up, and the earlier letter's link is dead", async () => {
    const email = newEmail();
    await signUp(visitor(), signUpInput({ email, firstName: "Жалған" }), new Date());
    const old = await lastLink("mail.confirm-email", email);
    await signUp(visitor(), signUpInput({ email, firstName: "Шын" }), new Date());
    expect((await accountOf(email))?.firstName).toBe("Шын");
    await expect(
      confirmEmail(
        visitor(),
        { token: old, proof: null, password: goodPassword, userAgent: null },
        new Date(),
      ),
    ).rejects.toMatchObject({ code: "LINK_EXPIRED" });
  });

  test("more letters than anybody needs are refused alike for known and unknown e-mails", async () => {
    const owner = await confirmedAccount();
    for (const email of [owner.email, newEmail()]) {
      const tries = Array.from({ length: 6 }, () => signUp(visitor(), signUpInput({ email }), new Date()));
      const answers = await Promise.allSettled(tries);
      const refused = answers.filter((answer) => answer.status === "rejected");
      expect(refused.map((answer) => answer.reason.code)).toEqual(["TOO_MANY_ATTEMPTS"]);
    }
  });
});
