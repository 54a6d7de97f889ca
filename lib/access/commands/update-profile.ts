import { and, eq, isNull } from "drizzle-orm";
import { database } from "#db/client.ts";
import { accounts } from "#db/schema/accounts.ts";
import { DomainError } from "#lib/errors.ts";
import type { AccountActor } from "../rules/actor.ts";

export type ProfileChange = { firstName: string; lastName: string; birthDate: string; phone: string | null };

/** Writes what people may change of their own account without giving the password again. */
export async function updateProfile(
  actor: Pick<AccountActor, "accountId">,
  input: ProfileChange,
): Promise<void> {
  const { firstName, lastName, birthDate, phone } = input;
  const [changed] = await database()
    .update(accounts)
    .set({ firstName, lastName, birthDate, phone })
    .where(and(eq(accounts.id, actor.accountId), isNull(accounts.disabledAt), isNull(accounts.deletedAt)));
  if (changed.affectedRows !== 1) throw new DomainError("SIGN_IN_REQUIRED");
}
