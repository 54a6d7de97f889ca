import { and, eq, isNull, ne } from "drizzle-orm";
import { database } from "#db/client.ts";
import { accounts } from "#db/schema/accounts.ts";
import { sessions } from "#db/schema/sessions.ts";
import { inTransaction } from "#db/transaction.ts";
import { DomainError } from "#lib/errors.ts";
import { newId } from "#lib/ids.ts";
import { logSecurity } from "#lib/log.ts";
import { enqueue } from "#lib/outbox/enqueue.ts";
import { hashPassword } from "../passwords.ts";
import type { AccountActor } from "../rules/actor.ts";
import { passwordFault } from "../rules/passwords.ts";
import { endLinks } from "../tokens.ts";
import { noteAccess } from "./note-access.ts";
import { proveOwner } from "./prove-owner.ts";

/**
 * Sets a new password with the old one. This sign-in stays, every other ends, and a letter says so.
 * Refuses: as `proveOwner`, a fault of the new password at `newPassword`, PASSWORD_SAME.
 */
export async function changePassword(
  actor: AccountActor,
  input: { password: string; newPassword: string },
  now: Date,
): Promise<void> {
  const owner = await proveOwner(actor, input.password, now);
  const fault = passwordFault(input.newPassword, owner.email);
  if (fault) throw new DomainError(fault, { field: "newPassword" });
  if (owner.passwordHash === null) throw new DomainError("PASSWORD_BY_MAIL");
  if (input.newPassword === input.password) throw new DomainError("PASSWORD_SAME", { field: "newPassword" });
  const passwordHash = await hashPassword(input.newPassword);
  await inTransaction(database(), async (tx) => {
    const [changed] = await tx
      .update(accounts)
      .set({ passwordHash })
      .where(and(eq(accounts.id, owner.accountId), eq(accounts.passwordHash, owner.passwordHash ?? "")));
    // Somebody else has changed it since it was compared.
    if (changed.affectedRows !== 1) throw new DomainError("OWN_PASSWORD_WRONG", { field: "password" });
    await tx
      .update(sessions)
      .set({ revokedAt: now })
      .where(
        and(
          eq(sessions.accountId, owner.accountId),
          ne(sessions.id, actor.sessionId),
          isNull(sessions.revokedAt),
        ),
      );
    await endLinks(tx, owner.accountId, "reset-password", now);
    await noteAccess(tx, owner.accountId, "account.password-changed");
    const id = newId(now.getTime());
    await enqueue(tx, {
      id,
      kind: "mail.password-changed",
      payload: { accountId: owner.accountId },
      organizerId: null,
      dedupeKey: `password-changed:${id}`,
      orderKey: `account:${owner.accountId}`,
      runAt: now,
    });
  });
  logSecurity("password-changed", { accountId: owner.accountId });
}
