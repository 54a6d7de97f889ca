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
import { transfers } from "#db/schema/transfers.ts";
import { waitingEntries } from "#db/schema/waiting-entries.ts";
import { leaveCalendar } from "#lib/outbox/leave-calendar.ts";

/** Ends every way in: sessions, links, Google, the calendar (its key once Google was told) and its feed. */
export async function endSignIns(tx: Tx, accountId: string, now: Date): Promise<void> {
  await tx.update(sessions).set({ revokedAt: now, userAgent: null }).where(eq(sessions.accountId, accountId));
  await tx.delete(accountTokens).where(eq(accountTokens.accountId, accountId));
  await tx.delete(identities).where(eq(identities.accountId, accountId));
  await leaveCalendar(tx, accountId, now);
  await tx.delete(calendarFeeds).where(eq(calendarFeeds.accountId, accountId));
  await tx.update(carts).set({ accountId: null }).where(eq(carts.accountId, accountId));
}

/** Takes a person out of what has to be kept: orders, tickets they hold, changes, transfers, the waiting list. Amounts stay. */
export async function forgetPerson(tx: Tx, accountId: string, email: string, now: Date): Promise<void> {
  const mine = await tx.select({ id: orders.id }).from(orders).where(eq(orders.accountId, accountId));
  const orderIds = mine.map((order) => order.id);
  await tx
    .update(orders)
    .set({ buyerName: "", buyerEmail: "", buyerPhone: "", buyerBirthDate: null, mailAllowed: false })
    .where(eq(orders.accountId, accountId));
  const bought = and(
    orderIds.length > 0 ? inArray(tickets.orderId, orderIds) : undefined,
    isNull(tickets.holderAccountId),
    eq(tickets.holderEmail, email),
  );
  await tx
    .update(tickets)
    .set({ holderName: "", holderEmail: "", holderMailAllowed: false })
    .where(or(eq(tickets.holderAccountId, accountId), orderIds.length > 0 ? bought : undefined));
  await tx
    .update(exchanges)
    .set({ payerName: "", payerEmail: "" })
    .where(eq(exchanges.payerAccountId, accountId));
  await tx
    .update(transfers)
    .set({ fromName: "", fromEmail: "" })
    .where(eq(transfers.fromAccountId, accountId));
  await tx.update(transfers).set({ toName: "", toEmail: null }).where(eq(transfers.toAccountId, accountId));
  await tx
    .update(waitingEntries)
    .set({ state: "left", endedAt: now })
    .where(and(eq(waitingEntries.accountId, accountId), eq(waitingEntries.state, "waiting")));
  await tx
    .update(waitingEntries)
    .set({ name: "", email: "", phone: null, mailAllowed: false })
    .where(eq(waitingEntries.accountId, accountId));
}
