import { index, int, mysqlTable, uniqueIndex, varchar } from "drizzle-orm/mysql-core";
import { createdAt, id } from "#db/columns.ts";
import { orders } from "./orders.ts";
import { organizers } from "./organizers.ts";

export type CancellationReason = "holder" | "organizer" | "event-cancelled" | "event-moved";

/** Tickets of an order given back together: what comes back for them and what is kept. */
export const cancellations = mysqlTable(
  "cancellations",
  {
    id: id("id").primaryKey(),
    organizerId: id("organizer_id")
      .notNull()
      .references(() => organizers.id),
    orderId: id("order_id")
      .notNull()
      .references(() => orders.id),
    /** Made by the page: pressing again is the same cancellation. */
    requestKey: id("request_key").notNull(),
    reason: varchar("reason", { length: 20 }).$type<CancellationReason>().notNull(),
    actorAccountId: id("actor_account_id"),
    backTiyn: int("back_tiyn").notNull(),
    keptTiyn: int("kept_tiyn").notNull(),
    createdAt: createdAt(),
  },
  (table) => [
    index("cancellations_by_order").on(table.orderId),
    uniqueIndex("cancellations_by_key").on(table.requestKey),
  ],
);
