import { boolean, index, mysqlTable, tinyint, varchar } from "drizzle-orm/mysql-core";
import { createdAt, id, moment, sha256 } from "#db/columns.ts";
import type { Locale } from "#lib/i18n/localized.ts";
import { organizers } from "./organizers.ts";
import { performances } from "./performances.ts";

export type WaitingState = "waiting" | "offered" | "taken" | "left" | "over";

/** Somebody who waits for places of a sold-out performance or category; the order of the list is that of the ids. */
export const waitingEntries = mysqlTable(
  "waiting_entries",
  {
    id: id("id").primaryKey(),
    organizerId: id("organizer_id")
      .notNull()
      .references(() => organizers.id),
    performanceId: id("performance_id")
      .notNull()
      .references(() => performances.id),
    /** Null: any category. */
    categoryId: id("category_id"),
    rateId: id("rate_id").notNull(),
    /** Places side by side, 1 to 6. */
    size: tinyint("size", { unsigned: true }).notNull(),
    name: varchar("name", { length: 200 }).notNull(),
    email: varchar("email", { length: 254 }).notNull(),
    phone: varchar("phone", { length: 20 }),
    accountId: id("account_id"),
    mailAllowed: boolean("mail_allowed").notNull(),
    locale: varchar("locale", { length: 2 }).$type<Locale>().notNull(),
    state: varchar("state", { length: 12 }).$type<WaitingState>().notNull().default("waiting"),
    /** The secret of the links in its mails. */
    tokenHash: sha256("token_hash").notNull().unique(),
    endedAt: moment("ended_at"),
    createdAt: createdAt(),
  },
  (table) => [
    index("waiting_entries_in_line").on(table.performanceId, table.state, table.id),
    index("waiting_entries_by_account").on(table.accountId),
  ],
);
