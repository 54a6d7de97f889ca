import { index, mysqlTable, varchar } from "drizzle-orm/mysql-core";
import { createdAt, id } from "#db/columns.ts";
import type { Locale } from "#lib/i18n/localized.ts";

/** One visitor's claims. The signed cookie names it; the row knows the account once somebody signs in. */
export const carts = mysqlTable(
  "carts",
  {
    id: id("id").primaryKey(),
    accountId: id("account_id"),
    locale: varchar("locale", { length: 2 }).$type<Locale>().notNull(),
    createdAt: createdAt(),
  },
  (table) => [index("carts_by_account").on(table.accountId)],
);
