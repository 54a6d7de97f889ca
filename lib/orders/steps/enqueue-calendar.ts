import { and, eq, inArray, ne, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { calendarConnections } from "#db/schema/calendar-connections.ts";
import { calendarEntries } from "#db/schema/calendar-entries.ts";
import { orders } from "#db/schema/orders.ts";
import { tickets } from "#db/schema/tickets.ts";
import { newId } from "#lib/ids.ts";
import { enqueue } from "#lib/outbox/enqueue.ts";
import { holderAccount } from "../viewer.ts";

type Pair = { accountId: string; connectionId: string; ticketId: string };

/**
 * Asks for these tickets' entries in Google Calendar to be brought to what the tickets are after this transaction: sold, another
 * seat, cancelled, passed on (the old holder's entry goes, the new one's comes). Call it after the tickets were written and with
 * `calendar_sequence` raised where they changed. Writes nothing for accounts without a connected calendar.
 */
export async function enqueueCalendar(tx: Tx, ticketIds: readonly string[], now: Date): Promise<void> {
  if (ticketIds.length === 0) return;
  const [wanted, written] = [await wantedPairs(tx, ticketIds), await writtenPairs(tx, ticketIds)];
  if (wanted.length > 0)
    await tx
      .insert(calendarEntries)
      .values(
        wanted.map(({ accountId, ticketId }) => ({
          accountId,
          ticketId,
          googleEventId: "",
          state: "waiting" as const,
        })),
      )
      .onDuplicateKeyUpdate({ set: { sequence: sql`${calendarEntries.sequence}` } });
  const pairs = new Map([...wanted, ...written].map((pair) => [`${pair.accountId} ${pair.ticketId}`, pair]));
  for (const pair of pairs.values()) await enqueueTicket(tx, pair, now);
}

/** One ticket's entry in one account's calendar; rows of one person run one after the other. */
export async function enqueueTicket(tx: Tx, pair: Pair, now: Date): Promise<void> {
  await enqueue(tx, {
    kind: "calendar.ticket",
    payload: pair,
    organizerId: null,
    dedupeKey: `calendar:${newId()}`,
    orderKey: `calendar:${pair.accountId}`,
    runAt: now,
  });
}

/** Asks for the entries of all tickets of a performance that was moved or cancelled; they follow in batches. */
export async function enqueueCalendarOfPerformance(tx: Tx, performanceId: string, now: Date): Promise<void> {
  await enqueue(tx, {
    kind: "calendar.performance",
    payload: { performanceId, after: null },
    organizerId: null,
    dedupeKey: `calendar:${newId()}`,
    orderKey: `calendar:${performanceId}`,
    runAt: now,
  });
}

/** Who holds a ticket now and wants every ticket in the calendar. */
function wantedPairs(tx: Tx, ticketIds: readonly string[]): Promise<Pair[]> {
  return tx
    .select({
      accountId: calendarConnections.accountId,
      connectionId: calendarConnections.connectionId,
      ticketId: tickets.id,
    })
    .from(tickets)
    .innerJoin(orders, eq(orders.id, tickets.orderId))
    .innerJoin(calendarConnections, eq(calendarConnections.accountId, holderAccount))
    .where(
      and(
        inArray(tickets.id, [...ticketIds]),
        eq(tickets.state, "valid"),
        eq(calendarConnections.mode, "always"),
        eq(calendarConnections.state, "connected"),
      ),
    );
}

/** Whose calendar has a ticket already, whether they still hold it or not. */
function writtenPairs(tx: Tx, ticketIds: readonly string[]): Promise<Pair[]> {
  return tx
    .select({
      accountId: calendarConnections.accountId,
      connectionId: calendarConnections.connectionId,
      ticketId: calendarEntries.ticketId,
    })
    .from(calendarEntries)
    .innerJoin(calendarConnections, eq(calendarConnections.accountId, calendarEntries.accountId))
    .where(
      and(
        inArray(calendarEntries.ticketId, [...ticketIds]),
        ne(calendarEntries.state, "refused"),
        eq(calendarConnections.state, "connected"),
      ),
    );
}
