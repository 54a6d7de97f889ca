import { and, eq, type InferSelectModel } from "drizzle-orm";
import { database } from "#db/client.ts";
import { accounts } from "#db/schema/accounts.ts";
import { calendarEntries } from "#db/schema/calendar-entries.ts";

export type EntryRow = InferSelectModel<typeof calendarEntries>;
export type EntryKey = { accountId: string; ticketId: string };

/** An entry that was asked for, with how its owner wants it; null when nobody asked. */
export async function readEntry(key: EntryKey) {
  const [row] = await database()
    .select({ entry: calendarEntries, locale: accounts.locale, reminderHours: accounts.reminderHours })
    .from(calendarEntries)
    .innerJoin(accounts, eq(accounts.id, calendarEntries.accountId))
    .where(isIt(key));
  return row ?? null;
}

export async function updateEntry(key: EntryKey, fields: Partial<EntryRow>): Promise<void> {
  await database().update(calendarEntries).set(fields).where(isIt(key));
}

function isIt({ accountId, ticketId }: EntryKey) {
  return and(eq(calendarEntries.accountId, accountId), eq(calendarEntries.ticketId, ticketId));
}
