import { index, int, mysqlTable, varchar } from "drizzle-orm/mysql-core";
import { createdAt, id, moment } from "#db/columns.ts";
import { orders } from "./orders.ts";
import { organizers } from "./organizers.ts";
import { payments } from "./payments.ts";

/** Money on its way back through the provider that took it. The id is the idempotency key at the provider. */
export const refunds = mysqlTable(
  "refunds",
  {
    id: id("id").primaryKey(),
    organizerId: id("organizer_id")
      .notNull()
      .references(() => organizers.id),
    orderId: id("order_id")
      .notNull()
      .references(() => orders.id),
    paymentId: id("payment_id")
      .notNull()
      .references(() => payments.id),
    amountTiyn: int("amount_tiyn").notNull(),
    reason: varchar("reason", { length: 32 })
      .$type<"late-payment" | "double-payment" | "buyer" | "organizer" | "exchange">()
      .notNull(),
    cancellationId: id("cancellation_id"),
    exchangeId: id("exchange_id"),
    status: varchar("status", { length: 12 })
      .$type<"requested" | "succeeded" | "failed">()
      .notNull()
      .default("requested"),
    providerRefundId: varchar("provider_refund_id", { length: 100 }),
    succeededAt: moment("succeeded_at"),
    createdAt: createdAt(),
  },
  (table) => [index("refunds_by_order").on(table.orderId), index("refunds_by_payment").on(table.paymentId)],
);
