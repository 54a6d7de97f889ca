import { index, int, mysqlTable, varchar } from "drizzle-orm/mysql-core";
import { createdAt, id } from "#db/columns.ts";
import { organizers } from "./organizers.ts";
import { payments } from "./payments.ts";
import { tickets } from "./tickets.ts";

/**
 * How much of a payment stands behind a ticket, beside the order's payment that stands behind its line: more by a dearer seat, less by
 * what went back. So each payment goes back to its own payer, whoever holds the ticket by then.
 */
export const ticketPayments = mysqlTable(
  "ticket_payments",
  {
    id: id("id").primaryKey(),
    organizerId: id("organizer_id")
      .notNull()
      .references(() => organizers.id),
    ticketId: id("ticket_id")
      .notNull()
      .references(() => tickets.id),
    paymentId: id("payment_id")
      .notNull()
      .references(() => payments.id),
    amountTiyn: int("amount_tiyn").notNull(),
    reason: varchar("reason", { length: 12 }).$type<"exchange" | "cancel">().notNull(),
    refundId: id("refund_id"),
    createdAt: createdAt(),
  },
  (table) => [
    index("ticket_payments_by_ticket").on(table.ticketId),
    index("ticket_payments_by_payment").on(table.paymentId),
  ],
);
