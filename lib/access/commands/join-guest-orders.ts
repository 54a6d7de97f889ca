import { and, eq, inArray, isNull, ne, or } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { orders } from "#db/schema/orders.ts";
import { tickets } from "#db/schema/tickets.ts";
import { systemNow } from "#lib/clock.ts";
import { followAccount } from "#lib/outbox/follow-account.ts";

/**
 * What was bought as a guest with this e-mail becomes the account's. Called only when the e-mail has been shown to be theirs;
 * e-mails are ASCII in both places, so that no collation takes two for one. An order that is being paid joins only in the browser
 * that pays it (its cart): in another the buyer would lose it on the way back from the bank.
 */
export async function joinGuestOrders(
  tx: Tx,
  accountId: string,
  email: string,
  cartId: string | null,
): Promise<void> {
  // Found first and written by key: an UPDATE would lock every guest's order and ticket that it looks at.
  const isOver = ne(orders.status, "pending");
  const bought = await tx
    .select({ id: orders.id })
    .from(orders)
    .where(
      and(
        eq(orders.buyerEmail, email),
        isNull(orders.accountId),
        cartId === null ? isOver : or(isOver, eq(orders.cartId, cartId)),
      ),
    );
  const orderIds = bought.map((order) => order.id);
  if (orderIds.length > 0)
    await tx
      .update(orders)
      .set({ accountId })
      .where(and(inArray(orders.id, orderIds), isNull(orders.accountId)));
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
