import { int, mysqlTable, primaryKey, varchar } from "drizzle-orm/mysql-core";
import { createdAt, id } from "#db/columns.ts";

/** One notification of a provider that was verified and processed; the key keeps it from being processed twice. */
export const paymentEvents = mysqlTable(
  "payment_events",
  {
    provider: varchar("provider", { length: 32 }).notNull(),
    eventId: varchar("event_id", { length: 120 }).notNull(),
    paymentId: id("payment_id").notNull(),
    status: varchar("status", { length: 16 }).notNull(),
    amountTiyn: int("amount_tiyn").notNull(),
    outcome: varchar("outcome", { length: 32 }).notNull(),
    createdAt: createdAt(),
  },
  (table) => [primaryKey({ columns: [table.provider, table.eventId] })],
);
