import { and, eq, inArray } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { orders } from "#db/schema/orders.ts";
import { tickets } from "#db/schema/tickets.ts";
import { isDomainError } from "#lib/errors.ts";
import { derivedId } from "#lib/ids.ts";
import { cancelTickets } from "#lib/orders/commands/cancel-tickets.ts";

/** Whether this account ever gave a ticket back. */
export async function hasGivenBack(db: Db, accountId: string): Promise<boolean> {
  const [found] = await db
    .select({ id: tickets.id })
    .from(tickets)
    .where(and(eq(tickets.holderAccountId, accountId), inArray(tickets.state, ["refunded", "cancelled"])))
    .limit(1);
  return found !== undefined;
}

/** Gives an account's order back as its page would: at what is said to come back. */
export async function giveOrderBack(db: Db, orderId: string, accountId: string, now: Date): Promise<void> {
  const own = await db
    .select({ ticketId: tickets.id, code: orders.code })
    .from(tickets)
    .innerJoin(orders, eq(orders.id, tickets.orderId))
    .where(eq(tickets.orderId, orderId));
  const [first] = own;
  if (!first) return;
  const ticketIds = own.map(({ ticketId }) => ticketId);
  const wish = { code: first.code, ticketIds, requestKey: derivedId("demo return", orderId) };
  const give = (shownBackTiyn: number) =>
    cancelTickets({ cartId: null, accountId, token: null }, { ...wish, shownBackTiyn }, now);
  await give(-1).catch((error: unknown) => {
    if (!isDomainError(error) || error.code !== "REFUND_CHANGED") throw error;
    return give(Number(error.details.backTiyn));
  });
}
