import { eq } from "drizzle-orm";
import { database } from "#db/client.ts";
import { orders } from "#db/schema/orders.ts";
import { tickets } from "#db/schema/tickets.ts";
import { inTransaction } from "#db/transaction.ts";
import type { Locale } from "#lib/i18n/localized.ts";
import type { AccountActor } from "../rules/actor.ts";
import { noteAccess } from "./note-access.ts";
import { recordConsents } from "./sign-up.ts";

/**
 * Gives or takes back the consent to send data abroad, with its date. Taken back, nothing about the account's orders and tickets
 * leaves any more; given, their letters come again.
 */
export async function setTransferConsent(
  actor: Pick<AccountActor, "accountId">,
  input: { isGranted: boolean; locale: Locale },
): Promise<void> {
  const { accountId } = actor;
  const { isGranted, locale } = input;
  await inTransaction(database(), async (tx) => {
    await recordConsents(tx, accountId, [{ kind: "transfer-abroad", isGranted }], locale);
    await tx.update(orders).set({ mailAllowed: isGranted }).where(eq(orders.accountId, accountId));
    await tx
      .update(tickets)
      .set({ holderMailAllowed: isGranted })
      .where(eq(tickets.holderAccountId, accountId));
    await noteAccess(tx, accountId, "account.consent-changed", { kind: "transfer-abroad", isGranted });
  });
}
