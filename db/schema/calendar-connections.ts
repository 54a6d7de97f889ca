import { mysqlTable, text, varchar } from "drizzle-orm/mysql-core";
import { createdAt, id, moment } from "#db/columns.ts";
import { accounts } from "./accounts.ts";

export type CalendarMode = "always" | "per-ticket";
/**
 * `broken`: Google takes our key no more, only the person can mend it. `limited`: a scope was unticked. `leaving`: the person
 * disconnected; the row goes once Google has been told.
 */
export type CalendarState = "connected" | "broken" | "limited" | "leaving";

/** An account's Google Calendar. Tokens are sealed (AES-256-GCM), never in a session or a log. */
export const calendarConnections = mysqlTable("calendar_connections", {
  accountId: id("account_id")
    .primaryKey()
    .references(() => accounts.id),
  /** Grows with every new connection: what was queued for an earlier one does nothing. */
  connectionId: id("connection_id").notNull(),
  googleEmail: varchar("google_email", { length: 254 }),
  /** The calendar of ours in the person's account; null until it was made. */
  calendarId: varchar("calendar_id", { length: 200 }),
  mode: varchar("mode", { length: 12 }).$type<CalendarMode>().notNull(),
  state: varchar("state", { length: 12 }).$type<CalendarState>().notNull(),
  lastError: varchar("last_error", { length: 40 }),
  scopes: varchar("scopes", { length: 500 }).notNull(),
  sealedRefreshToken: text("sealed_refresh_token").notNull(),
  sealedAccessToken: text("sealed_access_token"),
  accessExpiresAt: moment("access_expires_at"),
  toldAt: moment("told_at"),
  createdAt: createdAt(),
});
