import { mysqlTable, varchar } from "drizzle-orm/mysql-core";
import { createdAt } from "#db/columns.ts";

/** What the mail provider told us, once per id of its own. */
export const mailEvents = mysqlTable("mail_events", {
  id: varchar("id", { length: 100 }).primaryKey(),
  type: varchar("type", { length: 60 }).notNull(),
  createdAt: createdAt(),
});
