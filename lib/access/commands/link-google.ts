import { and, eq, isNotNull, sql } from "drizzle-orm";
import { database } from "#db/client.ts";
import { accounts } from "#db/schema/accounts.ts";
import { identities } from "#db/schema/identities.ts";
import { sessions } from "#db/schema/sessions.ts";
import { inTransaction } from "#db/transaction.ts";
import { DomainError } from "#lib/errors.ts";
import { logSecurity } from "#lib/log.ts";
import { readSession } from "../queries.ts";
import type { AccountActor, Buyer } from "../rules/actor.ts";
import { isFresh } from "../rules/session-life.ts";
import { noteAccess } from "./note-access.ts";
import { openSession } from "./open-session.ts";
import { proveOwner } from "./prove-owner.ts";
import type { GoogleIdentity } from "./sign-in-with-google.ts";

/** Before going to Google: the password, and from then on a few minutes to come back. Refuses as `proveOwner`. */
export async function beginLink(actor: AccountActor, password: string, now: Date): Promise<void> {
  await proveOwner(actor, password, now);
  await database()
    .update(sessions)
    .set({ reauthenticatedAt: now })
    .where(and(eq(sessions.id, actor.sessionId), eq(sessions.accountId, actor.accountId)));
}

/**
 * Ties a Google identity to the account that is signed in and asked for it with its password; a new session takes the place of
 * the one that asked. Refuses: GOOGLE_TAKEN, when it opens another account already, SIGN_IN_REQUIRED.
 */
export async function linkGoogle(
  actor: Buyer,
  input: { linkSessionId: string; identity: GoogleIdentity; userAgent: string | null },
  now: Date,
): Promise<{ sessionId: string }> {
  const { identity, userAgent, linkSessionId } = input;
  const asking = await readSession(linkSessionId, now);
  if (!asking || !isFresh(asking.reauthenticatedAt, now)) throw new DomainError("SIGN_IN_REQUIRED");
  const { accountId } = asking;
  return inTransaction(database(), async (tx) => {
    const { issuer, subject } = identity;
    await tx
      .insert(identities)
      .values({ issuer, subject, accountId })
      .onDuplicateKeyUpdate({ set: { issuer: sql`${identities.issuer}` } });
    const [tied] = await tx
      .select({ accountId: identities.accountId })
      .from(identities)
      .where(and(eq(identities.issuer, issuer), eq(identities.subject, subject)));
    if (tied?.accountId !== accountId) throw new DomainError("GOOGLE_TAKEN");
    await tx
      .update(sessions)
      .set({ revokedAt: now })
      .where(and(eq(sessions.id, linkSessionId), eq(sessions.accountId, accountId)));
    await noteAccess(tx, accountId, "account.google-linked");
    logSecurity("identity-joined", { accountId });
    return { sessionId: await openSession(tx, actor, { accountId, level: "google", userAgent }, now) };
  });
}

/** Unties Google from the account. Refuses: as `proveOwner`, LAST_WAY_IN when there is no password to come in with. */
export async function unlinkGoogle(actor: AccountActor, password: string, now: Date): Promise<void> {
  const owner = await proveOwner(actor, password, now);
  await inTransaction(database(), async (tx) => {
    const [withPassword] = await tx
      .select({ id: accounts.id })
      .from(accounts)
      .where(and(eq(accounts.id, owner.accountId), isNotNull(accounts.passwordHash)))
      .for("update");
    if (!withPassword) throw new DomainError("LAST_WAY_IN");
    await tx.delete(identities).where(eq(identities.accountId, owner.accountId));
    await noteAccess(tx, owner.accountId, "account.google-unlinked");
  });
  logSecurity("identity-untied", { accountId: owner.accountId });
}
