import { and, eq, inArray, isNull, or } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { accountTokens } from "#db/schema/account-tokens.ts";
import { calendarFeeds } from "#db/schema/calendar-feeds.ts";
import { carts } from "#db/schema/carts.ts";
import { exchanges } from "#db/schema/exchanges.ts";
import { identities } from "#db/schema/identities.ts";
import { orders } from "#db/schema/orders.ts";
import { sessions } from "#db/schema/sessions.ts";
import { tickets } from "#db/schema/tickets.ts";
import { waitingEntries } from "#db/schema/waiting-entries.ts";
import { leaveCalendar } from "#lib/outbox/leave-calendar.ts";
import { forgetTransfers } from "./forget-transfers.ts";

/** Ends every way in: sessions, links, Google, the calendar (its key once Google was told) and its feed. */
export async function endSignIns(tx: Tx, accountId: string, now: Date): Promise<void> {
  await tx.update(sessions).set({ revokedAt: now, userAgent: null }).where(eq(sessions.accountId, accountId));
  await tx.delete(accountTokens).where(eq(accountTokens.accountId, accountId));
  await tx.delete(identities).where(eq(identities.accountId, accountId));
  await leaveCalendar(tx, accountId, now);
  await tx.delete(calendarFeeds).where(eq(calendarFeeds.accountId, accountId));
  await tx.update(carts).set({ accountId: null }).where(eq(carts.accountId, accountId));
}

/**
 * Takes a person out of what has to be kept: orders, tickets they hold, changes, transfers, the waiting list. Amounts stay. Guests'
 * orders with the confirmed e-mail were joined before; what else was done signed out is known by that e-mail, or by their order.
 */
export async function forgetPerson(tx: Tx, accountId: string, email: string, now: Date): Promise<void> {
  const mine = await tx.select({ id: orders.id }).from(orders).where(eq(orders.accountId, accountId));
  const orderIds = mine.map((order) => order.id);
  // By what the orders and tickets say of them, so before these forget.
  await forgetTransfers(tx, accountId, email);
  await forgetChanges(tx, accountId, email);
  await tx
    .update(orders)
    .set({ buyerName: "", buyerEmail: "", buyerPhone: "", buyerBirthDate: null, mailAllowed: false })
    .where(eq(orders.accountId, accountId));
  // Until a ticket is passed on its order's buyer holds it.
  const bought = and(inArray(tickets.orderId, orderIds), isNull(tickets.holderTokenHash));
  await tx
    .update(tickets)
    .set({ holderName: "", holderEmail: "", holderMailAllowed: false })
    .where(or(eq(tickets.holderAccountId, accountId), orderIds.length > 0 ? bought : undefined));
  await forgetWaiting(tx, accountId, email, now);
}

/** What they paid or asked for as a buyer or a holder; found first and written by key, as no key leads to an e-mail. */
async function forgetChanges(tx: Tx, accountId: string, email: string): Promise<void> {
  const found = await tx
    .select({ id: exchanges.id })
    .from(exchanges)
    .innerJoin(orders, eq(orders.id, exchanges.orderId))
    .where(
      or(
        eq(exchanges.payerAccountId, accountId),
        and(
          isNull(exchanges.payerAccountId),
          or(
            eq(exchanges.payerEmail, email),
            and(eq(orders.accountId, accountId), eq(exchanges.payerEmail, orders.buyerEmail)),
          ),
        ),
      ),
    );
  const ids = found.map(({ id }) => id);
  if (ids.length > 0)
    await tx.update(exchanges).set({ payerName: "", payerEmail: "" }).where(inArray(exchanges.id, ids));
}

async function forgetWaiting(tx: Tx, accountId: string, email: string, now: Date): Promise<void> {
  const found = await tx
    .select({ id: waitingEntries.id })
    .from(waitingEntries)
    .where(
      or(
        eq(waitingEntries.accountId, accountId),
        and(isNull(waitingEntries.accountId), eq(waitingEntries.email, email)),
      ),
    );
  const ids = found.map(({ id }) => id);
  if (ids.length === 0) return;
  await tx
    .update(waitingEntries)
    .set({ state: "left", endedAt: now })
    .where(and(inArray(waitingEntries.id, ids), eq(waitingEntries.state, "waiting")));
  await tx
    .update(waitingEntries)
    .set({ name: "", email: "", phone: null, mailAllowed: false })
    .where(inArray(waitingEntries.id, ids));
}
