import { index, int, mysqlTable, primaryKey, varchar } from "drizzle-orm/mysql-core";
import { createdAt, id, moment } from "#db/columns.ts";
import { accounts } from "./accounts.ts";
import { tickets } from "./tickets.ts";

/** `refused`: the person deleted the entry, which is a no that is kept. `gone`: deleted by us. */
export type CalendarEntryState = "waiting" | "written" | "refused" | "gone" | "failed";

/** A ticket's entry in an account's Google Calendar. */
export const calendarEntries = mysqlTable(
  "calendar_entries",
  {
    accountId: id("account_id")
      .notNull()
      .references(() => accounts.id),
    ticketId: id("ticket_id")
      .notNull()
      .references(() => tickets.id),
    googleEventId: varchar("google_event_id", { length: 100 }).notNull(),
    state: varchar("state", { length: 12 }).$type<CalendarEntryState>().notNull(),
    /** The ticket's calendar sequence that the entry shows. */
    sequence: int("sequence").notNull().default(-1),
    lastError: varchar("last_error", { length: 40 }),
    writtenAt: moment("written_at"),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.accountId, table.ticketId] }),
    index("calendar_entries_by_ticket").on(table.ticketId),
  ],
);
