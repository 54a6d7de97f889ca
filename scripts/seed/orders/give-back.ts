import { and, asc, eq, inArray } from "drizzle-orm";
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

/** Gives the first ticket of an account's order back as its page would: at what is said to come back. */
export async function giveOneBack(db: Db, orderId: string, accountId: string, now: Date): Promise<void> {
  const [first] = await db
    .select({ ticketId: tickets.id, code: orders.code })
    .from(tickets)
    .innerJoin(orders, eq(orders.id, tickets.orderId))
    .where(eq(tickets.orderId, orderId))
    .orderBy(asc(tickets.seatId))
    .limit(1);
  if (!first) return;
  const wish = {
    code: first.code,
    ticketIds: [first.ticketId],
    requestKey: derivedId("demo return", orderId),
  };
  const give = (shownBackTiyn: number) =>
    cancelTickets({ cartId: null, accountId, token: null }, { ...wish, shownBackTiyn }, now);
  await give(-1).catch((error: unknown) => {
    if (!isDomainError(error) || error.code !== "REFUND_CHANGED") throw error;
    return give(Number(error.details.backTiyn));
  });
}
