import { bigint, char, index, mysqlTable, varchar } from "drizzle-orm/mysql-core";
import { createdAt, id } from "#db/columns.ts";

/**
 * provider: money at the payment provider; sales, fees, vat: what was earned; discounts; kept: what stayed of tickets given back and
 * of changes; unapplied: money without tickets, until it has gone back.
 */
export type LedgerAccount = "provider" | "sales" | "fees" | "vat" | "discounts" | "kept" | "unapplied";

/** Double entry: the entries of one transaction sum to zero (debit positive). Written once, never changed. */
export const ledgerEntries = mysqlTable(
  "ledger_entries",
  {
    id: id("id").primaryKey(),
    organizerId: id("organizer_id").notNull(),
    transactionId: id("transaction_id").notNull(),
    orderId: id("order_id").notNull(),
    account: varchar("account", { length: 16 }).$type<LedgerAccount>().notNull(),
    amountTiyn: bigint("amount_tiyn", { mode: "number" }).notNull(),
    currency: char("currency", { length: 3 }).$type<"KZT">().notNull(),
    createdAt: createdAt(),
  },
  (table) => [
    index("ledger_entries_by_order").on(table.orderId),
    index("ledger_entries_by_organizer").on(table.organizerId, table.createdAt),
    index("ledger_entries_by_transaction").on(table.transactionId),
  ],
);
