import { and, eq, isNull } from "drizzle-orm";
import { database } from "#db/client.ts";
import { accounts } from "#db/schema/accounts.ts";
import { inTransaction } from "#db/transaction.ts";
import { DomainError } from "#lib/errors.ts";
import { logSecurity } from "#lib/log.ts";
import { hashPassword, verifyPassword } from "../passwords.ts";
import { forget, giveBack, take } from "../rate-limits.ts";
import type { Buyer } from "../rules/actor.ts";
import { openSession } from "./open-session.ts";

export type SignIn = { email: string; password: string; userAgent: string | null };

/**
 * Opens a session for an e-mail and its password. Unknown, wrong, disabled: one answer, after the same work. Tries are taken
 * from the account's and the address's limits before the password is compared and given back when it was right.
 */
export async function signIn(actor: Buyer, input: SignIn, now: Date): Promise<{ sessionId: string }> {
  await take("signInAddress", actor.address);
  await take("signInAccount", input.email);
  const [account] = await database()
    .select({
      id: accounts.id,
      passwordHash: accounts.passwordHash,
      confirmedAt: accounts.emailConfirmedAt,
      disabledAt: accounts.disabledAt,
    })
    .from(accounts)
    .where(and(eq(accounts.email, input.email), isNull(accounts.deletedAt)));
  const { matches, stale } = await verifyPassword(input.password, account?.passwordHash ?? null);
  if (!account || !matches || account.disabledAt) {
    logSecurity("sign-in-refused", { accountId: account?.id ?? null, address: actor.address });
    throw new DomainError("SIGN_IN_FAILED");
  }
  await giveBack("signInAddress", actor.address);
  await forget("signInAccount", input.email);
  if (!account.confirmedAt) throw new DomainError("EMAIL_NOT_CONFIRMED");
  const renewed = stale ? await hashPassword(input.password) : null;
  return inTransaction(database(), async (tx) => {
    if (renewed && account.passwordHash) {
      await tx
        .update(accounts)
        .set({ passwordHash: renewed })
        .where(and(eq(accounts.id, account.id), eq(accounts.passwordHash, account.passwordHash)));
    }
    const signedIn = { accountId: account.id, level: "password", userAgent: input.userAgent } as const;
    return { sessionId: await openSession(tx, actor, signedIn, now) };
  });
}
