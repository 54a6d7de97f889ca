import { and, eq, isNull } from "drizzle-orm";
import { database } from "#db/client.ts";
import { accounts } from "#db/schema/accounts.ts";
import { inTransaction } from "#db/transaction.ts";
import { systemNow } from "#lib/clock.ts";
import { DomainError } from "#lib/errors.ts";
import type { Locale } from "#lib/i18n/localized.ts";
import { followAccount } from "#lib/outbox/follow-account.ts";
import type { AccountActor } from "../rules/actor.ts";
import { type ReminderChoice, reminderChoices } from "../rules/reminders.ts";
import { noteAccess } from "./note-access.ts";

export type ProfileChange = {
  firstName: string;
  lastName: string;
  birthDate: string;
  phone: string | null;
  /** Of the letters. */
  language: Locale;
  reminders: ReminderChoice;
};

/** Writes what people may change of their own account without giving the password again. */
export async function updateProfile(
  actor: Pick<AccountActor, "accountId">,
  input: ProfileChange,
): Promise<void> {
  const { firstName, lastName, birthDate, phone, language, reminders } = input;
  const reminderHours = [...reminderChoices[reminders]];
  await inTransaction(database(), async (tx) => {
    const [changed] = await tx
      .update(accounts)
      .set({ firstName, lastName, birthDate, phone, locale: language, reminderHours })
      .where(and(eq(accounts.id, actor.accountId), isNull(accounts.disabledAt), isNull(accounts.deletedAt)));
    if (changed.affectedRows !== 1) throw new DomainError("SIGN_IN_REQUIRED");
    await followAccount(tx, actor.accountId, systemNow());
    await noteAccess(tx, actor.accountId, "account.profile-changed");
  });
}
