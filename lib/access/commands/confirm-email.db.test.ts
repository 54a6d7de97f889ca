import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { accounts } from "#db/schema/accounts.ts";
import { carts } from "#db/schema/carts.ts";
import { testDatabase } from "#scripts/testing/database.ts";
import { readSession } from "../queries.ts";
import { guestOrder } from "../testing/guest-order.ts";
import {
  accountOf,
  goodPassword,
  lastLink,
  newCart,
  newEmail,
  signUpInput,
  visitor,
} from "../testing/people.ts";
import { confirmationState, confirmEmail } from "./confirm-email.ts";
import { signUp } from "./sign-up.ts";

const { db } = await testDatabase();
const hour = 3_600_000;

async function waiting(facts: Parameters<typeof signUpInput>[0] = {}) {
  const input = signUpInput(facts);
  const { proof } = await signUp(visitor(), input, new Date());
  return { ...input, proof, token: await lastLink("mail.confirm-email", input.email) };
}

const confirm = (facts: { token: string; proof?: string | null; password?: string }, now = new Date()) =>
  confirmEmail(visitor(), { proof: null, userAgent: "test", ...facts }, now);

describe("confirming an e-mail", () => {
  test("signs in, in the browser that signed up, and keeps its cart", async () => {
    const { token, proof, email } = await waiting();
    const cartId = await newCart();
    const { sessionId } = await confirmEmail(
      visitor({ cartId }),
      { token, proof, userAgent: "test" },
      new Date(),
    );
    expect(await readSession(sessionId, new Date())).toMatchObject({ email, role: "attendee" });
    const [cart] = await db.select().from(carts).where(eq(carts.id, cartId));
    expect(cart?.accountId).toBe((await accountOf(email))?.id);
  });

  test("works once, even when asked many times at the same moment", async () => {
    const { token, proof } = await waiting();
    const answers = await Promise.allSettled(Array.from({ length: 8 }, () => confirm({ token, proof })));
    expect(answers.filter((answer) => answer.status === "fulfilled")).toHaveLength(1);
    await expect(confirm({ token, proof })).rejects.toMatchObject({ code: "LINK_EXPIRED" });
  });

  test("looking at the link, as scanners of mail do, uses nothing up", async () => {
    const { token, proof } = await waiting();
    for (let look = 0; look < 3; look++) {
      expect(await confirmationState(token, proof, new Date())).toBe("ready");
      expect(await confirmationState(token, null, new Date())).toBe("needs-password");
    }
    await confirm({ token, proof });
    expect(await confirmationState(token, proof, new Date())).toBe("expired");
  });

  test("the link is dead after a day, and a made-up one never lived", async () => {
    const { token, proof } = await waiting();
    await expect(confirm({ token, proof }, new Date(Date.now() + 25 * hour))).rejects.toMatchObject({
      code: "LINK_EXPIRED",
    });
    await expect(confirm({ token: "AAAAAAAAAAAAAAAAAAAAAA", proof })).rejects.toMatchObject({
      code: "LINK_EXPIRED",
    });
  });

  test("in another browser it asks for the password of the sign-up", async () => {
    const { token } = await waiting();
    await expect(confirm({ token })).rejects.toMatchObject({ code: "PASSWORD_REQUIRED" });
    await expect(confirm({ token, password: "not this one" })).rejects.toMatchObject({
      code: "PASSWORD_WRONG",
    });
    await expect(confirm({ token, password: goodPassword })).resolves.toHaveProperty("sessionId");
  });

  test("an account that somebody else prepared with my e-mail and their password is not confirmed by me", async () => {
    const mine = await waiting();
    await signUp(visitor(), signUpInput({ email: mine.email, password: "their own password" }), new Date());
    const token = await lastLink("mail.confirm-email", mine.email);
    await expect(confirm({ token, proof: mine.proof, password: goodPassword })).rejects.toMatchObject({
      code: "PASSWORD_WRONG",
    });
    expect((await accountOf(mine.email))?.emailConfirmedAt).toBeNull();
  });

  test("a disabled account is not confirmed", async () => {
    const { token, proof, email } = await waiting();
    await db.update(accounts).set({ disabledAt: new Date() }).where(eq(accounts.email, email));
    await expect(confirm({ token, proof })).rejects.toMatchObject({ code: "LINK_EXPIRED" });
  });

  test("a guest's orders and tickets join the account, nobody else's do", async () => {
    const email = newEmail("guest");
    const mine = await guestOrder(db, email);
    const other = await guestOrder(db, newEmail("guest"));
    const { token, proof } = await waiting({ email });
    expect(await mine.owners()).toEqual({ order: null, ticket: null });
    await confirm({ token, proof });
    const id = (await accountOf(email))?.id;
    expect(await mine.owners()).toEqual({ order: id, ticket: id });
    expect(await other.owners()).toEqual({ order: null, ticket: null });
  });
});
