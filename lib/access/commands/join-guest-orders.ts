import { and, eq, inArray, isNull } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { orders } from "#db/schema/orders.ts";
import { tickets } from "#db/schema/tickets.ts";
import { systemNow } from "#lib/clock.ts";
import { followAccount } from "#lib/outbox/follow-account.ts";

/**
 * What was bought as a guest with this e-mail becomes the account's. Called only when the e-mail has just been shown to be
 * theirs; e-mails are ASCII in both places, so that no collation takes two for one.
 */
export async function joinGuestOrders(tx: Tx, accountId: string, email: string): Promise<void> {
  await tx
    .update(orders)
    .set({ accountId })
    .where(and(eq(orders.buyerEmail, email), isNull(orders.accountId)));
  // Found first and written by key: an UPDATE would lock every guest's ticket that it looks at.
  const mine = await tx
    .select({ id: tickets.id })
    .from(tickets)
    .where(and(eq(tickets.holderEmail, email), isNull(tickets.holderAccountId)));
  if (mine.length === 0) return;
  await tx
    .update(tickets)
    .set({ holderAccountId: accountId })
    .where(
      and(
        inArray(
          tickets.id,
          mine.map((ticket) => ticket.id),
        ),
        isNull(tickets.holderAccountId),
      ),
    );
  await followAccount(tx, accountId, systemNow());
}
