import { and, eq, isNull, sql } from "drizzle-orm";
import { database } from "#db/client.ts";
import { accounts } from "#db/schema/accounts.ts";
import { inTransaction } from "#db/transaction.ts";
import { DomainError } from "#lib/errors.ts";
import { newId } from "#lib/ids.ts";
import { logSecurity } from "#lib/log.ts";
import { enqueue } from "#lib/outbox/enqueue.ts";
import { hashPassword } from "../passwords.ts";
import { forget, take } from "../rate-limits.ts";
import type { Buyer } from "../rules/actor.ts";
import { passwordFault } from "../rules/passwords.ts";
import { endLinks, readLink, spendLink } from "../tokens.ts";
import { joinGuestOrders } from "./join-guest-orders.ts";
import { endSessions } from "./sign-out.ts";

/**
 * Sets a new password with the link of a letter, once. All sessions end, this browser's too: whoever set it signs in with it.
 * The letter shows the e-mail to be theirs, so it is confirmed as well.
 */
export async function resetPassword(
  actor: Buyer,
  input: { token: string; password: string },
  now: Date,
): Promise<void> {
  await take("formAddress", actor.address);
  const link = await readLink("reset-password", input.token, now);
  if (!link) throw new DomainError("LINK_EXPIRED");
  const fault = passwordFault(input.password, link.email);
  if (fault) throw new DomainError(fault, { field: "password" });
  const passwordHash = await hashPassword(input.password);
  await inTransaction(database(), async (tx) => {
    if (!(await spendLink(tx, "reset-password", input.token, now))) throw new DomainError("LINK_EXPIRED");
    const [changed] = await tx
      .update(accounts)
      .set({ passwordHash, emailConfirmedAt: sql`COALESCE(${accounts.emailConfirmedAt}, ${now})` })
      .where(
        and(
          eq(accounts.id, link.accountId),
          eq(accounts.email, link.email),
          isNull(accounts.disabledAt),
          isNull(accounts.deletedAt),
        ),
      );
    if (changed.affectedRows !== 1) throw new DomainError("LINK_EXPIRED");
    await endLinks(tx, link.accountId, "reset-password", now);
    await endLinks(tx, link.accountId, "confirm-email", now);
    await endSessions(tx, link.accountId, now);
    await joinGuestOrders(tx, link.accountId, link.email, null);
    const id = newId(now.getTime());
    await enqueue(tx, {
      id,
      kind: "mail.password-changed",
      payload: { accountId: link.accountId },
      organizerId: null,
      dedupeKey: `password-changed:${id}`,
      orderKey: `account:${link.accountId}`,
      runAt: now,
    });
  });
  await forget("signInAccount", link.email);
  logSecurity("password-reset", { accountId: link.accountId });
}

/** Whether a link for a new password works. Reading it uses nothing up. */
export async function isResetLink(token: string, now: Date): Promise<boolean> {
  return (await readLink("reset-password", token, now)) !== null;
}
