import { index, mysqlTable, primaryKey, varchar } from "drizzle-orm/mysql-core";
import { createdAt } from "#db/columns.ts";

export type MailStopReason = "bounced" | "complained" | "unsubscribed";

/** Addresses that get no mail: of any kind after a bounce or a complaint, of one kind after an unsubscription. */
export const mailStops = mysqlTable(
  "mail_stops",
  {
    email: varchar("email", { length: 254 }).notNull(),
    /** A group of mails (`reminder`, `waiting-list`, `cart`), or `*` for all. */
    scope: varchar("scope", { length: 20 }).notNull(),
    reason: varchar("reason", { length: 16 }).$type<MailStopReason>().notNull(),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.email, table.scope] }),
    index("mail_stops_by_reason").on(table.reason),
  ],
);
