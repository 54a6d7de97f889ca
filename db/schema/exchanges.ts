import { index, int, mysqlTable, varchar } from "drizzle-orm/mysql-core";
import { createdAt, id, moment } from "#db/columns.ts";
import { orders } from "./orders.ts";
import { organizers } from "./organizers.ts";
import { tickets } from "./tickets.ts";

/** A ticket's move from one seat to another, with the difference in money (negative: to be given back). */
export const exchanges = mysqlTable(
  "exchanges",
  {
    id: id("id").primaryKey(),
    organizerId: id("organizer_id")
      .notNull()
      .references(() => organizers.id),
    orderId: id("order_id")
      .notNull()
      .references(() => orders.id),
    ticketId: id("ticket_id")
      .notNull()
      .references(() => tickets.id),
    fromPerformanceId: id("from_performance_id").notNull(),
    fromSeatId: int("from_seat_id", { unsigned: true }).notNull(),
    toPerformanceId: id("to_performance_id").notNull(),
    toSeatId: int("to_seat_id", { unsigned: true }).notNull(),
    priceId: id("price_id").notNull(),
    differenceTiyn: int("difference_tiyn").notNull(),
    feeTiyn: int("fee_tiyn").notNull().default(0),
    status: varchar("status", { length: 12 }).$type<"pending" | "done" | "failed">().notNull(),
    doneAt: moment("done_at"),
    createdAt: createdAt(),
  },
  (table) => [index("exchanges_by_ticket").on(table.ticketId), index("exchanges_by_order").on(table.orderId)],
);
