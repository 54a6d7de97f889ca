import { and, eq, sql } from "drizzle-orm";
import { database } from "#db/client.ts";
import { type CalendarMode, calendarConnections } from "#db/schema/calendar-connections.ts";
import { calendarEntries } from "#db/schema/calendar-entries.ts";
import { orders } from "#db/schema/orders.ts";
import { outbox, outboxState } from "#db/schema/outbox.ts";
import { tickets } from "#db/schema/tickets.ts";
import { inTransaction } from "#db/transaction.ts";
import type { AccountActor } from "#lib/access/rules/actor.ts";
import { DomainError } from "#lib/errors.ts";
import { enqueueTicket } from "#lib/orders/steps/enqueue-calendar.ts";
import { heldBy } from "#lib/orders/viewer.ts";
import { leaveCalendar } from "#lib/outbox/leave-calendar.ts";
import { enqueueAll } from "./enqueue-all.ts";

type Who = Pick<AccountActor, "accountId">;

/** Chooses all tickets or only chosen ones from now on; what is written stays. Refuses: CALENDAR_NOT_CONNECTED. */
export function chooseMode({ accountId }: Who, mode: CalendarMode, now: Date): Promise<void> {
  return inTransaction(database(), async (tx) => {
    await tx.update(calendarConnections).set({ mode }).where(isConnected(accountId));
    const [row] = await tx.select().from(calendarConnections).where(isConnected(accountId));
    if (!row) throw new DomainError("CALENDAR_NOT_CONNECTED");
    if (mode === "always") await enqueueAll(tx, accountId, now);
  });
}

/** Tries again at once what Google did not take. Refuses: CALENDAR_NOT_CONNECTED. */
export function retryCalendar({ accountId }: Who, now: Date): Promise<void> {
  return inTransaction(database(), async (tx) => {
    const [row] = await tx.select().from(calendarConnections).where(isConnected(accountId)).for("update");
    if (!row) throw new DomainError("CALENDAR_NOT_CONNECTED");
    await tx
      .update(calendarEntries)
      .set({ state: "waiting" })
      .where(and(eq(calendarEntries.accountId, accountId), eq(calendarEntries.state, "failed")));
    const waiting = and(eq(outbox.orderKey, `calendar:${accountId}`), eq(outbox.state, outboxState.waiting));
    await tx.update(outbox).set({ runAt: sql`NOW(3)` }).where(waiting);
    const [queued] = await tx.select({ id: outbox.id }).from(outbox).where(waiting).limit(1);
    if (!queued) await enqueueAll(tx, accountId, now);
  });
}

/** Asks for one ticket's entry. Refuses: NOT_FOUND for who does not hold it, CALENDAR_NOT_CONNECTED. */
export function addTicket({ accountId }: Who, ticketId: string, now: Date): Promise<void> {
  return inTransaction(database(), async (tx) => {
    const [ticket] = await tx
      .select({ id: tickets.id })
      .from(tickets)
      .innerJoin(orders, eq(orders.id, tickets.orderId))
      .where(
        and(
          eq(tickets.id, ticketId),
          eq(tickets.state, "valid"),
          heldBy({ accountId, cartId: null, token: null }),
        ),
      );
    if (!ticket) throw new DomainError("NOT_FOUND");
    const [connection] = await tx.select().from(calendarConnections).where(isConnected(accountId));
    if (!connection) throw new DomainError("CALENDAR_NOT_CONNECTED");
    await tx
      .insert(calendarEntries)
      .values({ accountId, ticketId, googleEventId: "", state: "waiting" })
      .onDuplicateKeyUpdate({ set: { sequence: sql`${calendarEntries.sequence}` } });
    await enqueueTicket(tx, { accountId, ticketId, connectionId: connection.connectionId }, now);
  });
}

/** Ends the connection: our calendar at Google, the right to it and the tokens go. Twice is once. */
export function disconnectCalendar({ accountId }: Who, now: Date): Promise<void> {
  return inTransaction(database(), (tx) => leaveCalendar(tx, accountId, now));
}

/** Looks at every entry: the account has got tickets, or another language, or other reminders. */
export function syncAccount({ accountId }: Who, now: Date): Promise<void> {
  return inTransaction(database(), (tx) => enqueueAll(tx, accountId, now));
}

function isConnected(accountId: string) {
  return and(eq(calendarConnections.accountId, accountId), eq(calendarConnections.state, "connected"));
}
