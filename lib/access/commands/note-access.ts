import type { Tx } from "#db/client.ts";
import { auditLog } from "#db/schema/audit-log.ts";
import { newId } from "#lib/ids.ts";

/** What people do with their own data that is kept in the log of access. */
export type OwnAction =
  | "account.profile-changed"
  | "account.email-change-asked"
  | "account.email-changed"
  | "account.email-change-undone"
  | "account.password-changed"
  | "account.consent-changed"
  | "account.data-downloaded"
  | "account.google-linked"
  | "account.google-unlinked"
  | "account.deleted";

/** Notes an access to personal data, in the transaction that makes it; no data itself. */
export async function noteAccess(
  tx: Pick<Tx, "insert">,
  accountId: string,
  action: OwnAction,
  details: Record<string, unknown> = {},
): Promise<void> {
  await tx.insert(auditLog).values({
    id: newId(),
    actorKind: "account",
    actorId: accountId,
    action,
    subject: `account:${accountId}`,
    details,
  });
}
