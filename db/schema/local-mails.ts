import { index, mediumtext, mysqlTable, varchar } from "drizzle-orm/mysql-core";
import { createdAt, document, id } from "#db/columns.ts";

/** Mails caught on this machine in demo mode, shown on a local page instead of being sent. */
export const localMails = mysqlTable(
  "local_mails",
  {
    /** The outbox row: a retry writes nothing new. */
    id: id("id").primaryKey(),
    recipient: varchar("recipient", { length: 254 }).notNull(),
    subject: varchar("subject", { length: 300 }).notNull(),
    html: mediumtext("html").notNull(),
    text: mediumtext("text").notNull(),
    attachments: document<{ filename: string; size: number }[]>("attachments").notNull(),
    createdAt: createdAt(),
  },
  (table) => [index("local_mails_by_recipient").on(table.recipient, table.createdAt)],
);
