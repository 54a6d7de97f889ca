import { and, eq, isNull } from "drizzle-orm";
import { database } from "#db/client.ts";
import { accounts } from "#db/schema/accounts.ts";
import { inTransaction } from "#db/transaction.ts";
import { DomainError } from "#lib/errors.ts";
import { verifyPassword } from "../passwords.ts";
import { giveBack, take } from "../rate-limits.ts";
import type { Buyer } from "../rules/actor.ts";
import { endLinks, isSignUpProof, readLink, spendLink } from "../tokens.ts";
import { openSession } from "./open-session.ts";

export type ConfirmEmail = {
  token: string;
  /** The cookie of the browser that signed up. */
  proof: string | null;
  /** Asked for in any other browser: else somebody could sign up with your e-mail and their password, and you would confirm it. */
  password?: string;
  userAgent: string | null;
};

/** Confirms the e-mail of an account with the link of its letter, once, and signs in. Guests' orders with it join the account. */
export async function confirmEmail(
  actor: Buyer,
  input: ConfirmEmail,
  now: Date,
): Promise<{ sessionId: string }> {
  const link = await readLink("confirm-email", input.token, now);
  if (!link) throw new DomainError("LINK_EXPIRED");
  if (!isSignUpProof(input.proof ?? "", link.accountId, link.passwordHash)) {
    await askPassword(link.email, link.passwordHash, input.password);
  }
  return inTransaction(database(), async (tx) => {
    if (!(await spendLink(tx, "confirm-email", input.token, now))) throw new DomainError("LINK_EXPIRED");
    const [confirmed] = await tx
      .update(accounts)
      .set({ emailConfirmedAt: now })
      .where(
        and(
          eq(accounts.id, link.accountId),
          eq(accounts.email, link.email),
          // The password that was proved is still the one: no other sign-up came between.
          eq(accounts.passwordHash, link.passwordHash ?? ""),
          isNull(accounts.disabledAt),
        ),
      );
    if (confirmed.affectedRows !== 1) throw new DomainError("LINK_EXPIRED");
    await endLinks(tx, link.accountId, "confirm-email", now);
    const signedIn = { accountId: link.accountId, level: "password", userAgent: input.userAgent } as const;
    return { sessionId: await openSession(tx, actor, signedIn, now) };
  });
}

/** Whether a link works, and whether this browser has to give the password with it. Reading it uses nothing up. */
export async function confirmationState(
  token: string,
  proof: string | null,
  now: Date,
): Promise<"ready" | "needs-password" | "expired"> {
  const link = await readLink("confirm-email", token, now);
  if (!link) return "expired";
  return isSignUpProof(proof ?? "", link.accountId, link.passwordHash) ? "ready" : "needs-password";
}

async function askPassword(
  email: string,
  stored: string | null,
  password: string | undefined,
): Promise<void> {
  if (password === undefined) throw new DomainError("PASSWORD_REQUIRED", { field: "password" });
  await take("signInAccount", email);
  const { matches } = await verifyPassword(password, stored);
  if (!matches) throw new DomainError("PASSWORD_WRONG", { field: "password" });
  await giveBack("signInAccount", email);
}
