import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { accounts } from "#db/schema/accounts.ts";
import { carts } from "#db/schema/carts.ts";
import { orders } from "#db/schema/orders.ts";
import { rateLimits } from "#db/schema/rate-limits.ts";
import { testDatabase } from "#scripts/testing/database.ts";
import { addressHeader, clientAddress } from "../address.ts";
import { hashPassword } from "../passwords.ts";
import { readSession } from "../queries.ts";
import { guestOrder } from "../testing/guest-order.ts";
import {
  accountOf,
  confirmedAccount,
  goodPassword,
  newCart,
  newEmail,
  signUpInput,
  visitor,
} from "../testing/people.ts";
import { signIn } from "./sign-in.ts";
import { signUp } from "./sign-up.ts";

const { db } = await testDatabase();

const trySignIn = (email: string, password = goodPassword, actor = visitor()) =>
  signIn(actor, { email, password, userAgent: "test" }, new Date());

const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => "in",
    (error) => error.code as string,
  );

describe("signing in", () => {
  test("opens a new session each time and keeps the cart of this browser", async () => {
    const { id, email } = await confirmedAccount();
    const cartId = await newCart();
    const first = await trySignIn(email, goodPassword, visitor({ cartId }));
    const second = await trySignIn(email);
    expect(first.sessionId).not.toBe(second.sessionId);
    expect(await readSession(first.sessionId, new Date())).toMatchObject({ accountId: id, email });
    const [cart] = await db.select().from(carts).where(eq(carts.id, cartId));
    expect(cart?.accountId).toBe(id);
  });

  test("brings what was bought signed out with the account's own e-mail; what is being paid elsewhere stays there", async () => {
    const { id, email } = await confirmedAccount();
    const cartId = await newCart();
    const [bought, paying, here] = [
      await guestOrder(db, email),
      await guestOrder(db, email),
      await guestOrder(db, email),
    ];
    await db.update(orders).set({ status: "pending" }).where(eq(orders.id, paying.orderId));
    await db.update(orders).set({ status: "pending", cartId }).where(eq(orders.id, here.orderId));
    const other = await guestOrder(db, newEmail());
    for (const _ of [1, 2]) await trySignIn(email, goodPassword, visitor({ cartId }));
    expect(await bought.owners()).toEqual({ order: id, ticket: id });
    expect((await paying.owners()).order).toBeNull();
    expect((await here.owners()).order).toBe(id);
    expect(await other.owners()).toEqual({ order: null, ticket: null });
  });

  test("wrong, unknown, disabled, deleted: one answer", async () => {
    const wrong = await confirmedAccount();
    const disabled = await confirmedAccount();
    const deleted = await confirmedAccount();
    await db.update(accounts).set({ disabledAt: new Date() }).where(eq(accounts.id, disabled.id));
    await db.update(accounts).set({ deletedAt: new Date() }).where(eq(accounts.id, deleted.id));
    const answers = await Promise.all([
      codeOf(trySignIn(wrong.email, "not the one")),
      codeOf(trySignIn(newEmail())),
      codeOf(trySignIn(disabled.email)),
      codeOf(trySignIn(deleted.email)),
    ]);
    expect(answers).toEqual(Array(4).fill("SIGN_IN_FAILED"));
  });

  test("an e-mail without an account takes as long as a wrong password", async () => {
    const { email } = await confirmedAccount({ passwordHash: await hashPassword(goodPassword) });
    const timeOf = async (address: string) => {
      const start = performance.now();
      await codeOf(trySignIn(address, "not the one"));
      return performance.now() - start;
    };
    expect(await timeOf(newEmail())).toBeGreaterThan((await timeOf(email)) / 3);
  });

  test("before the e-mail is confirmed only the right password learns that it is not", async () => {
    const input = signUpInput();
    await signUp(visitor(), input, new Date());
    expect(await codeOf(trySignIn(input.email))).toBe("EMAIL_NOT_CONFIRMED");
    expect(await codeOf(trySignIn(input.email, "not the one"))).toBe("SIGN_IN_FAILED");
  });

  test("a hash of an older cost is written anew while the password is at hand", async () => {
    const { email } = await confirmedAccount({ passwordHash: await hashPassword(goodPassword, 6) });
    await trySignIn(email);
    expect((await accountOf(email))?.passwordHash).toMatch(/^v1:\$2b\$12\$/);
    expect(await codeOf(trySignIn(email))).toBe("in");
  });
});

describe("guessing", () => {
  test("ends after ten wrong tries at one account, from however many addresses and however close together", async () => {
    const { email } = await confirmedAccount();
    const guesses = Array.from({ length: 25 }, (_, index) => codeOf(trySignIn(email, `guess ${index}`)));
    const answers = await Promise.all(guesses);
    expect(answers.filter((answer) => answer === "SIGN_IN_FAILED")).toHaveLength(10);
    expect(answers.filter((answer) => answer === "TOO_MANY_ATTEMPTS")).toHaveLength(15);
    expect(await codeOf(trySignIn(email))).toBe("TOO_MANY_ATTEMPTS");
  });

  test("the right password gives the tries back", async () => {
    const { email } = await confirmedAccount();
    for (const guesses of [8, 3]) {
      for (let guess = 0; guess < guesses; guess++) await codeOf(trySignIn(email, "not the one"));
      expect(await codeOf(trySignIn(email))).toBe("in");
    }
  });

  test("over many accounts it ends by the address, and a forged X-Forwarded-For is no new address", async () => {
    const { email } = await confirmedAccount();
    const from = (forged: string) => {
      const headers = new Headers({
        "x-forwarded-for": `${forged}, 203.0.113.9`,
        [addressHeader]: forged,
      });
      return visitor({ address: clientAddress(headers, 1) });
    };
    const before = new Set(await addressRows());
    await trySignIn(email, goodPassword, from("1.1.1.1"));
    const [row] = (await addressRows()).filter((key) => !before.has(key));
    // Spends what the address has left without 300 hashes.
    await db.update(rateLimits).set({ points: 300 }).where(eq(rateLimits.key, row!));
    const answers = await Promise.all(
      ["1.1.1.1", "2.2.2.2", "8.8.8.8"].map((forged) => codeOf(trySignIn(email, goodPassword, from(forged)))),
    );
    expect(answers).toEqual(Array(3).fill("TOO_MANY_ATTEMPTS"));
    expect(await codeOf(trySignIn(email))).toBe("in");
  });

  test("the table of limits holds no e-mail", async () => {
    const rows = await db.select().from(rateLimits);
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.some(({ key }) => key.includes("@"))).toBe(false);
  });
});

async function addressRows(): Promise<string[]> {
  const rows = await db.select().from(rateLimits);
  return rows.map(({ key }) => key).filter((key) => key.startsWith("signInAddress"));
}
