import { index, int, mysqlTable, varchar } from "drizzle-orm/mysql-core";
import { createdAt, document, id } from "#db/columns.ts";
import { orders } from "./orders.ts";
import { organizers } from "./organizers.ts";

/** A fiscal receipt; it is never annulled: a refund makes a return receipt of its own. */
export const receipts = mysqlTable(
  "receipts",
  {
    id: id("id").primaryKey(),
    organizerId: id("organizer_id")
      .notNull()
      .references(() => organizers.id),
    orderId: id("order_id")
      .notNull()
      .references(() => orders.id),
    refundId: id("refund_id"),
    kind: varchar("kind", { length: 8 }).$type<"sale" | "return">().notNull(),
    amountTiyn: int("amount_tiyn").notNull(),
    vatTiyn: int("vat_tiyn").notNull(),
    fiscal: document<unknown>("fiscal"),
    createdAt: createdAt(),
  },
  (table) => [index("receipts_by_order").on(table.orderId)],
);
