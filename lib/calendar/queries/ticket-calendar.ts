import { and, eq } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { calendarConnections } from "#db/schema/calendar-connections.ts";
import { calendarEntries } from "#db/schema/calendar-entries.ts";
import { orders } from "#db/schema/orders.ts";
import { tickets } from "#db/schema/tickets.ts";
import { heldBy } from "#lib/orders/viewer.ts";
import { hasGoogleClient } from "../google/oauth.ts";
import type { EntryView, TicketCalendar } from "../rules/view.ts";

/**
 * How one's own ticket stands in one's Google Calendar. Null for who does not hold it by account, and where Google cannot be
 * connected.
 */
export async function readTicketCalendar(
  db: Db,
  accountId: string,
  ticketId: string,
): Promise<TicketCalendar | null> {
  if (!hasGoogleClient()) return null;
  const [row] = await db
    .select({ state: calendarConnections.state, entry: calendarEntries.state })
    .from(tickets)
    .innerJoin(orders, eq(orders.id, tickets.orderId))
    .leftJoin(calendarConnections, eq(calendarConnections.accountId, accountId))
    .leftJoin(
      calendarEntries,
      and(eq(calendarEntries.ticketId, tickets.id), eq(calendarEntries.accountId, accountId)),
    )
    .where(and(eq(tickets.id, ticketId), heldBy({ accountId, cartId: null, token: null })));
  if (!row) return null;
  const entry: EntryView = row.entry ?? "none";
  return { ticketId, isConnected: row.state === "connected", entry };
}
