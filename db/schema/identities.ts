import { index, mysqlTable, primaryKey, varchar } from "drizzle-orm/mysql-core";
import { createdAt, id } from "#db/columns.ts";
import { accounts } from "./accounts.ts";

/** A sign-in at somebody else (Google), known by who issued it and its subject, never by the e-mail. */
export const identities = mysqlTable(
  "identities",
  {
    issuer: varchar("issuer", { length: 100 }).notNull(),
    subject: varchar("subject", { length: 190 }).notNull(),
    accountId: id("account_id")
      .notNull()
      .references(() => accounts.id),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.issuer, table.subject] }),
    index("identities_by_account").on(table.accountId),
  ],
);
