import { and, eq, gt, or, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { calendarEntries } from "#db/schema/calendar-entries.ts";
import { orders } from "#db/schema/orders.ts";
import { performances } from "#db/schema/performances.ts";
import { tickets } from "#db/schema/tickets.ts";
import { enqueueCalendar } from "#lib/orders/steps/enqueue-calendar.ts";
import { heldBy } from "#lib/orders/viewer.ts";

const most = 500;

/** Asks for the entries of everything to come that an account holds, or held when it was written into its calendar. */
export async function enqueueAll(tx: Tx, accountId: string, now: Date): Promise<void> {
  const isWritten = sql`EXISTS (SELECT 1 FROM ${calendarEntries} WHERE ${calendarEntries.ticketId} = ${tickets.id} AND ${eq(calendarEntries.accountId, accountId)})`;
  const rows = await tx
    .select({ id: tickets.id })
    .from(tickets)
    .innerJoin(orders, eq(orders.id, tickets.orderId))
    .innerJoin(performances, eq(performances.id, tickets.performanceId))
    .where(
      and(
        gt(performances.startsAt, now),
        or(and(eq(tickets.state, "valid"), heldBy({ accountId, cartId: null, token: null })), isWritten),
      ),
    )
    .limit(most);
  await enqueueCalendar(
    tx,
    rows.map(({ id }) => id),
    now,
  );
}
