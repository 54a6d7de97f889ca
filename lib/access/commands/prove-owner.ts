import { and, eq, isNull } from "drizzle-orm";
import { database } from "#db/client.ts";
import { accounts } from "#db/schema/accounts.ts";
import { sessions } from "#db/schema/sessions.ts";
import { DomainError } from "#lib/errors.ts";
import { logSecurity } from "#lib/log.ts";
import { verifyPassword } from "../passwords.ts";
import { giveBack, take } from "../rate-limits.ts";
import type { AccountActor } from "../rules/actor.ts";
import { isFresh } from "../rules/session-life.ts";

export type Owner = { accountId: string; email: string; passwordHash: string | null };

/**
 * Makes sure that it is the account's owner who asks for something sensitive: the password, or, for who has none, a sign-in at
 * Google a few minutes ago. Refuses: SIGN_IN_REQUIRED, PASSWORD_REQUIRED, OWN_PASSWORD_WRONG, GOOGLE_SIGN_IN_AGAIN, TOO_MANY_ATTEMPTS.
 */
export async function proveOwner(actor: AccountActor, password: string, now: Date): Promise<Owner> {
  const [row] = await database()
    .select({
      email: accounts.email,
      passwordHash: accounts.passwordHash,
      level: sessions.level,
      provedAt: sessions.reauthenticatedAt,
    })
    .from(sessions)
    .innerJoin(accounts, eq(accounts.id, sessions.accountId))
    .where(
      and(
        eq(sessions.id, actor.sessionId),
        eq(accounts.id, actor.accountId),
        isNull(sessions.revokedAt),
        isNull(accounts.disabledAt),
        isNull(accounts.deletedAt),
      ),
    );
  if (!row?.email) throw new DomainError("SIGN_IN_REQUIRED");
  const owner = { accountId: actor.accountId, email: row.email, passwordHash: row.passwordHash };
  if (row.passwordHash === null) {
    if (row.level === "google" && isFresh(row.provedAt, now)) return owner;
    throw new DomainError("GOOGLE_SIGN_IN_AGAIN");
  }
  if (password === "") throw new DomainError("PASSWORD_REQUIRED", { field: "password" });
  await take("signInAccount", row.email);
  if (!(await verifyPassword(password, row.passwordHash)).matches) {
    logSecurity("owner-refused", { accountId: actor.accountId });
    throw new DomainError("OWN_PASSWORD_WRONG", { field: "password" });
  }
  await giveBack("signInAccount", row.email);
  return owner;
}
