import { and, asc, eq, inArray, isNull, or } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { orders } from "#db/schema/orders.ts";
import { tickets } from "#db/schema/tickets.ts";
import { transfers } from "#db/schema/transfers.ts";

/**
 * Takes a person out of the transfers they gave or took, signed out too. A transfer does not say which e-mail took it: it was theirs
 * where they hold the ticket by it now, or where they passed the ticket on from there.
 */
export async function forgetTransfers(tx: Tx, accountId: string, email: string): Promise<void> {
  const gave = or(
    eq(transfers.fromAccountId, accountId),
    and(
      isNull(transfers.fromAccountId),
      or(
        eq(transfers.fromEmail, email),
        and(eq(orders.accountId, accountId), eq(transfers.fromEmail, orders.buyerEmail)),
      ),
    ),
  );
  const given = await tx
    .select({ id: transfers.id, ticketId: transfers.ticketId })
    .from(transfers)
    .innerJoin(tickets, eq(tickets.id, transfers.ticketId))
    .innerJoin(orders, eq(orders.id, tickets.orderId))
    .where(gave);
  const held = await tx
    .select({ id: tickets.id })
    .from(tickets)
    .where(eq(tickets.holderAccountId, accountId));
  const ticketIds = [...new Set([...given.map(({ ticketId }) => ticketId), ...held.map(({ id }) => id)])];
  const givenIds = new Set(given.map(({ id }) => id));
  const heldIds = new Set(held.map(({ id }) => id));
  const taken = await readTaken(tx, ticketIds, givenIds, heldIds);
  if (givenIds.size > 0)
    await tx
      .update(transfers)
      .set({ fromName: "", fromEmail: "" })
      .where(inArray(transfers.id, [...givenIds]));
  if (taken.length > 0)
    await tx.update(transfers).set({ toName: "", toEmail: null }).where(inArray(transfers.id, taken));
  await tx.update(transfers).set({ toName: "", toEmail: null }).where(eq(transfers.toAccountId, accountId));
  const offered = await tx.select({ id: transfers.id }).from(transfers).where(eq(transfers.toEmail, email));
  const offeredIds = offered.map(({ id }) => id);
  if (offeredIds.length > 0)
    await tx.update(transfers).set({ toEmail: null }).where(inArray(transfers.id, offeredIds));
}

/** The transfers that gave them a ticket: whoever took one gives the next, and who took the last holds it. */
async function readTaken(
  tx: Tx,
  ticketIds: string[],
  given: ReadonlySet<string>,
  held: ReadonlySet<string>,
): Promise<string[]> {
  if (ticketIds.length === 0) return [];
  const chain = await tx
    .select({ id: transfers.id, ticketId: transfers.ticketId, state: transfers.state })
    .from(transfers)
    .where(inArray(transfers.ticketId, ticketIds))
    .orderBy(asc(transfers.createdAt), asc(transfers.id));
  return chain
    .filter(({ state }) => state === "accepted")
    .filter(({ id, ticketId }) => {
      const later = chain.slice(chain.findIndex((its) => its.id === id) + 1);
      const next = later.find((its) => its.ticketId === ticketId);
      return next ? given.has(next.id) : held.has(ticketId);
    })
    .map(({ id }) => id);
}
