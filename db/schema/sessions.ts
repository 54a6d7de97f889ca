import { index, mysqlTable, varchar } from "drizzle-orm/mysql-core";
import { createdAt, id, moment } from "#db/columns.ts";
import { accounts } from "./accounts.ts";

/** One sign-in. The browser's token carries this id only, so that ending the row ends the sign-in. */
export const sessions = mysqlTable(
  "sessions",
  {
    id: id("id").primaryKey(),
    accountId: id("account_id")
      .notNull()
      .references(() => accounts.id),
    level: varchar("level", { length: 16 }).$type<"password" | "google" | "totp">().notNull(),
    createdAt: createdAt(),
    seenAt: moment("seen_at").notNull(),
    expiresAt: moment("expires_at").notNull(),
    reauthenticatedAt: moment("reauthenticated_at"),
    revokedAt: moment("revoked_at"),
    userAgent: varchar("user_agent", { length: 200 }),
  },
  (table) => [index("sessions_by_account").on(table.accountId)],
);
