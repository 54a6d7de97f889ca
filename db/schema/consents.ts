import { boolean, index, mysqlTable, varchar } from "drizzle-orm/mysql-core";
import { createdAt, id } from "#db/columns.ts";
import type { Locale } from "#lib/i18n/localized.ts";

export type ConsentKind = "terms" | "personal-data" | "transfer-abroad" | "marketing";

/** Who agreed to what, when, in which words (version and language). Refusals are kept as well. */
export const consents = mysqlTable(
  "consents",
  {
    id: id("id").primaryKey(),
    accountId: id("account_id"),
    orderId: id("order_id"),
    kind: varchar("kind", { length: 20 }).$type<ConsentKind>().notNull(),
    isGranted: boolean("is_granted").notNull(),
    version: varchar("version", { length: 20 }).notNull(),
    locale: varchar("locale", { length: 2 }).$type<Locale>().notNull(),
    createdAt: createdAt(),
  },
  (table) => [index("consents_by_account").on(table.accountId), index("consents_by_order").on(table.orderId)],
);
