import { and, eq, isNull } from "drizzle-orm";
import { database } from "#db/client.ts";
import { accounts } from "#db/schema/accounts.ts";
import { inTransaction } from "#db/transaction.ts";
import { msPerMinute } from "#lib/clock.ts";
import { inEvenTime } from "../even-time.ts";
import { take } from "../rate-limits.ts";
import type { Buyer } from "../rules/actor.ts";
import { resetMinutes } from "../rules/session-life.ts";
import { sendLink } from "../tokens.ts";
import { sendConfirmation } from "./sign-up.ts";

/**
 * Sends a link for a new password, if there is an account; the answer and its time tell nothing. The link is built where the
 * letter is, from the configured address: nothing of this request goes into it.
 */
export async function requestPasswordReset(actor: Buyer, input: { email: string }, now: Date): Promise<void> {
  await take("formAddress", actor.address);
  await take("mailAccount", input.email);
  await inEvenTime(async () => {
    const account = await findAccount(input.email);
    if (!account) return;
    await inTransaction(database(), (tx) =>
      sendLink(tx, {
        kind: "mail.reset-password",
        payload: { accountId: account.id },
        purpose: "reset-password",
        email: input.email,
        expiresAt: new Date(now.getTime() + resetMinutes * msPerMinute),
        now,
      }),
    );
  });
}

/** Sends the confirmation once more, if there is an account that waits for it; earlier links keep working. */
export async function resendConfirmation(
  actor: Buyer,
  input: { email: string; next: string | null },
  now: Date,
): Promise<void> {
  await take("formAddress", actor.address);
  await take("mailAccount", input.email);
  await inEvenTime(async () => {
    const account = await findAccount(input.email);
    if (!account || account.confirmedAt) return;
    await inTransaction(database(), (tx) =>
      sendConfirmation(tx, { accountId: account.id, email: input.email, next: input.next }, now),
    );
  });
}

async function findAccount(email: string) {
  const [row] = await database()
    .select({ id: accounts.id, confirmedAt: accounts.emailConfirmedAt })
    .from(accounts)
    .where(and(eq(accounts.email, email), isNull(accounts.disabledAt), isNull(accounts.deletedAt)));
  return row;
}
