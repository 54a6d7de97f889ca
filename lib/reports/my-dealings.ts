import { and, eq, isNull, or } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { calendarConnections } from "#db/schema/calendar-connections.ts";
import { calendarEntries } from "#db/schema/calendar-entries.ts";
import { calendarFeeds } from "#db/schema/calendar-feeds.ts";
import { categories } from "#db/schema/categories.ts";
import { tickets } from "#db/schema/tickets.ts";
import { transfers } from "#db/schema/transfers.ts";
import { waitingEntries } from "#db/schema/waiting-entries.ts";

/**
 * What an account did beside buying: transfers of either side, its calendar, its places in line. What the other side typed is theirs
 * and not here.
 */
export async function readMyDealings(db: Db, accountId: string, email: string) {
  return {
    transfersGiven: await db
      .select({
        ticket: tickets.code,
        state: transfers.state,
        fromName: transfers.fromName,
        fromEmail: transfers.fromEmail,
        toEmail: transfers.toEmail,
        createdAt: transfers.createdAt,
        endedAt: transfers.endedAt,
      })
      .from(transfers)
      .innerJoin(tickets, eq(tickets.id, transfers.ticketId))
      .where(eq(transfers.fromAccountId, accountId)),
    transfersTaken: await db
      .select({ ticket: tickets.code, toName: transfers.toName, takenAt: transfers.endedAt })
      .from(transfers)
      .innerJoin(tickets, eq(tickets.id, transfers.ticketId))
      .where(eq(transfers.toAccountId, accountId)),
    ...(await readCalendar(db, accountId)),
    waitingList: await db
      .select({
        performanceId: waitingEntries.performanceId,
        category: categories.name,
        size: waitingEntries.size,
        name: waitingEntries.name,
        email: waitingEntries.email,
        phone: waitingEntries.phone,
        language: waitingEntries.locale,
        mailAllowed: waitingEntries.mailAllowed,
        state: waitingEntries.state,
        createdAt: waitingEntries.createdAt,
        endedAt: waitingEntries.endedAt,
      })
      .from(waitingEntries)
      .leftJoin(categories, eq(categories.id, waitingEntries.categoryId))
      .where(
        or(
          eq(waitingEntries.accountId, accountId),
          and(isNull(waitingEntries.accountId), eq(waitingEntries.email, email)),
        ),
      ),
  };
}

/** Google's keys and the feed's secret are no part of it. */
async function readCalendar(db: Db, accountId: string) {
  return {
    calendar: await db
      .select({
        googleEmail: calendarConnections.googleEmail,
        mode: calendarConnections.mode,
        state: calendarConnections.state,
        scopes: calendarConnections.scopes,
        createdAt: calendarConnections.createdAt,
      })
      .from(calendarConnections)
      .where(eq(calendarConnections.accountId, accountId)),
    calendarEntries: await db
      .select({
        ticket: tickets.code,
        state: calendarEntries.state,
        writtenAt: calendarEntries.writtenAt,
        createdAt: calendarEntries.createdAt,
      })
      .from(calendarEntries)
      .innerJoin(tickets, eq(tickets.id, calendarEntries.ticketId))
      .where(eq(calendarEntries.accountId, accountId)),
    calendarFeed: await db
      .select({ since: calendarFeeds.createdAt })
      .from(calendarFeeds)
      .where(eq(calendarFeeds.accountId, accountId)),
  };
}
