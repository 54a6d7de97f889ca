import { and, eq, isNull } from "drizzle-orm";
import { database, type Tx } from "#db/client.ts";
import { accounts } from "#db/schema/accounts.ts";
import { errorNumber, inTransaction } from "#db/transaction.ts";
import { msPerDay } from "#lib/clock.ts";
import { DomainError } from "#lib/errors.ts";
import { logSecurity } from "#lib/log.ts";
import { inEvenTime } from "../even-time.ts";
import { take } from "../rate-limits.ts";
import type { AccountActor, Buyer } from "../rules/actor.ts";
import { changeEmailHours, undoEmailDays } from "../rules/session-life.ts";
import { endLinks, readChangeLink, sendLink, spendLink } from "../tokens.ts";
import { joinGuestOrders } from "./join-guest-orders.ts";
import { moveContact } from "./move-contact.ts";
import { noteAccess } from "./note-access.ts";
import { proveOwner } from "./prove-owner.ts";

/**
 * Asks for another e-mail: a link goes to the new address, nothing changes until it is pressed there. An address that somebody
 * has gets the same answer in the same time, and no letter. Refuses: as `proveOwner`, EMAIL_SAME.
 */
export async function requestEmailChange(
  actor: AccountActor,
  input: { email: string; password: string },
  now: Date,
): Promise<void> {
  const owner = await proveOwner(actor, input.password, now);
  if (input.email === owner.email) throw new DomainError("EMAIL_SAME", { field: "email" });
  await take("mailAccount", input.email);
  await take("mailAccount", owner.email);
  await inEvenTime(() =>
    inTransaction(database(), async (tx) => {
      await noteAccess(tx, owner.accountId, "account.email-change-asked");
      await endLinks(tx, owner.accountId, "change-email", now);
      const [taken] = await tx
        .select({ id: accounts.id })
        .from(accounts)
        .where(eq(accounts.email, input.email));
      if (taken) return;
      await sendLink(tx, {
        kind: "mail.change-email",
        payload: { accountId: owner.accountId },
        purpose: "change-email",
        email: input.email,
        expiresAt: new Date(now.getTime() + changeEmailHours * 3_600_000),
        now,
      });
    }),
  );
}

/** The new e-mail behind a link of such a letter, while the link works; null otherwise. Reading it uses nothing up. */
export async function newEmailOf(token: string, now: Date): Promise<string | null> {
  return (await readChangeLink("change-email", token, now))?.email ?? null;
}

/** Changes the e-mail with the link of the letter, once, and tells the old address how to take it back. Refuses: LINK_EXPIRED. */
export async function confirmEmailChange(actor: Buyer, token: string, now: Date): Promise<void> {
  await take("formAddress", actor.address);
  const link = await readChangeLink("change-email", token, now);
  if (!link) throw new DomainError("LINK_EXPIRED");
  await swap(async (tx) => {
    if (!(await spendLink(tx, "change-email", token, now))) throw new DomainError("LINK_EXPIRED");
    await setEmail(tx, link.accountId, link.current, link.email, now);
    await endLinks(tx, link.accountId, "change-email", now);
    await endLinks(tx, link.accountId, "reset-password", now);
    await moveContact(tx, link.accountId, link.current, link.email);
    await joinGuestOrders(tx, link.accountId, link.email, actor.cartId);
    await noteAccess(tx, link.accountId, "account.email-changed");
    await sendLink(tx, {
      kind: "mail.email-changed",
      payload: { accountId: link.accountId },
      purpose: "undo-email",
      email: link.current,
      expiresAt: new Date(now.getTime() + undoEmailDays * msPerDay),
      now,
    });
  });
  logSecurity("email-changed", { accountId: link.accountId });
}

/** Sets an account's e-mail if it still is the one that was read. */
export async function setEmail(
  tx: Tx,
  accountId: string,
  from: string,
  to: string,
  now: Date,
): Promise<void> {
  const [changed] = await tx
    .update(accounts)
    .set({ email: to, emailConfirmedAt: now })
    .where(
      and(
        eq(accounts.id, accountId),
        eq(accounts.email, from),
        isNull(accounts.disabledAt),
        isNull(accounts.deletedAt),
      ),
    );
  if (changed.affectedRows !== 1) throw new DomainError("LINK_EXPIRED");
}

/** The address went to somebody else since the letter: the key of e-mails refuses, and the link is over. */
export async function swap(work: (tx: Tx) => Promise<void>): Promise<void> {
  try {
    await inTransaction(database(), work);
  } catch (error) {
    if (errorNumber(error) === 1062) throw new DomainError("LINK_EXPIRED");
    throw error;
  }
}
