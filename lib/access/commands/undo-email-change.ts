import { and, eq, gte } from "drizzle-orm";
import { accounts } from "#db/schema/accounts.ts";
import { identities } from "#db/schema/identities.ts";
import { DomainError } from "#lib/errors.ts";
import { logSecurity } from "#lib/log.ts";
import { take } from "../rate-limits.ts";
import type { Buyer } from "../rules/actor.ts";
import { endLinks, readChangeLink, spendLink } from "../tokens.ts";
import { setEmail, swap } from "./change-email.ts";
import { moveContact } from "./move-contact.ts";
import { noteAccess } from "./note-access.ts";
import { endSessions } from "./sign-out.ts";

/** The e-mail that a link of the letter to the old address brings back, while it works; null otherwise. */
export async function oldEmailOf(token: string, now: Date): Promise<string | null> {
  return (await readChangeLink("undo-email", token, now))?.email ?? null;
}

/**
 * Takes a change of the e-mail back from the old address. Whoever changed it knew the password or was signed in, so everything
 * they could come back with ends: sessions, the password, what was linked since. The owner sets a new password by mail.
 * Links to older addresses still work: whoever changed it twice has the later address, and could end the owner's link with its own.
 * Refuses: LINK_EXPIRED.
 */
export async function undoEmailChange(actor: Buyer, token: string, now: Date): Promise<void> {
  await take("formAddress", actor.address);
  const link = await readChangeLink("undo-email", token, now);
  if (!link) throw new DomainError("LINK_EXPIRED");
  await swap(async (tx) => {
    if (!(await spendLink(tx, "undo-email", token, now))) throw new DomainError("LINK_EXPIRED");
    if (link.current !== link.email) await setEmail(tx, link.accountId, link.current, link.email, now);
    await tx.update(accounts).set({ passwordHash: null }).where(eq(accounts.id, link.accountId));
    await tx
      .delete(identities)
      .where(and(eq(identities.accountId, link.accountId), gte(identities.createdAt, link.createdAt)));
    for (const purpose of ["change-email", "reset-password"] as const)
      await endLinks(tx, link.accountId, purpose, now);
    await endLinks(tx, link.accountId, "undo-email", now, link.createdAt);
    await endSessions(tx, link.accountId, now);
    await moveContact(tx, link.accountId, link.current, link.email);
    await noteAccess(tx, link.accountId, "account.email-change-undone");
  });
  logSecurity("email-change-undone", { accountId: link.accountId });
}
