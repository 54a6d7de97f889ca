import { and, eq, gt, isNull, sql } from "drizzle-orm";
import { database, type Tx } from "#db/client.ts";
import { accounts } from "#db/schema/accounts.ts";
import { orders } from "#db/schema/orders.ts";
import { staff } from "#db/schema/staff.ts";
import { inTransaction } from "#db/transaction.ts";
import { DomainError } from "#lib/errors.ts";
import { logSecurity } from "#lib/log.ts";
import { endSignIns, forgetPerson } from "../forget-person.ts";
import type { AccountActor } from "../rules/actor.ts";
import { joinGuestOrders } from "./join-guest-orders.ts";
import { noteAccess } from "./note-access.ts";
import { proveOwner } from "./prove-owner.ts";

/**
 * Deletes the account: with the password, and the e-mail typed once more. Orders, payments and receipts stay, as the law asks,
 * without name, e-mail and phone; sessions end at once, the e-mail is free again.
 * Refuses: as `proveOwner`, TYPED_EMAIL_WRONG, ORDER_UNFINISHED while an order waits for its payment, STAFF_CANNOT_LEAVE.
 */
export async function deleteAccount(
  actor: AccountActor,
  input: { password: string; typedEmail: string },
  now: Date,
): Promise<void> {
  const owner = await proveOwner(actor, input.password, now);
  if (input.typedEmail.trim().toLowerCase() !== owner.email)
    throw new DomainError("TYPED_EMAIL_WRONG", { field: "typedEmail" });
  const { accountId, email } = owner;
  await inTransaction(database(), async (tx) => {
    // What was bought signed out since the last sign-in is theirs as well.
    await joinGuestOrders(tx, accountId, email, actor.cartId);
    await refuseUnfinished(tx, accountId);
    const [gone] = await tx
      .update(accounts)
      .set({
        email: null,
        firstName: "",
        lastName: "",
        birthDate: null,
        phone: null,
        passwordHash: null,
        reminderHours: null,
        deletedAt: now,
      })
      .where(and(eq(accounts.id, accountId), eq(accounts.email, email), isNull(accounts.deletedAt)));
    if (gone.affectedRows !== 1) throw new DomainError("SIGN_IN_REQUIRED");
    await endSignIns(tx, accountId, now);
    await forgetPerson(tx, accountId, email, now);
    await noteAccess(tx, accountId, "account.deleted");
  });
  logSecurity("account-deleted", { accountId });
}

async function refuseUnfinished(tx: Tx, accountId: string): Promise<void> {
  // Locked, so that no order of theirs is begun or paid meanwhile with a name that is just going.
  await tx.select({ id: accounts.id }).from(accounts).where(eq(accounts.id, accountId)).for("update");
  const [works] = await tx
    .select({ id: staff.accountId })
    .from(staff)
    .where(eq(staff.accountId, accountId))
    .limit(1);
  if (works) throw new DomainError("STAFF_CANNOT_LEAVE");
  const [open] = await tx
    .select({ id: orders.id })
    .from(orders)
    .where(
      and(eq(orders.accountId, accountId), eq(orders.status, "pending"), gt(orders.expiresAt, sql`NOW(3)`)),
    )
    .limit(1);
  if (open) throw new DomainError("ORDER_UNFINISHED");
}
