import { char, index, int, mysqlTable, uniqueIndex, varchar } from "drizzle-orm/mysql-core";
import { createdAt, document, id, moment } from "#db/columns.ts";
import { orders } from "./orders.ts";
import { organizers } from "./organizers.ts";

export type PaymentStatus = "created" | "pending" | "succeeded" | "declined" | "left" | "expired";

/** An amount of its own with a purpose, checked against itself and not against the order's total. */
export const payments = mysqlTable(
  "payments",
  {
    id: id("id").primaryKey(),
    organizerId: id("organizer_id")
      .notNull()
      .references(() => organizers.id),
    orderId: id("order_id")
      .notNull()
      .references(() => orders.id),
    exchangeId: id("exchange_id"),
    purpose: varchar("purpose", { length: 12 }).$type<"order" | "exchange">().notNull(),
    provider: varchar("provider", { length: 32 }).notNull(),
    providerPaymentId: varchar("provider_payment_id", { length: 100 }),
    redirectUrl: varchar("redirect_url", { length: 500 }),
    status: varchar("status", { length: 12 }).$type<PaymentStatus>().notNull().default("created"),
    amountTiyn: int("amount_tiyn").notNull(),
    refundedTiyn: int("refunded_tiyn").notNull().default(0),
    currency: char("currency", { length: 3 }).$type<"KZT">().notNull(),
    /** What the provider's adapter keeps of its own (the sandbox: what was pressed on its page). */
    providerData: document<unknown>("provider_data"),
    expiresAt: moment("expires_at").notNull(),
    succeededAt: moment("succeeded_at"),
    createdAt: createdAt(),
  },
  (table) => [
    index("payments_by_order").on(table.orderId),
    uniqueIndex("payments_by_provider").on(table.provider, table.providerPaymentId),
    index("payments_by_status").on(table.status, table.expiresAt),
  ],
);
