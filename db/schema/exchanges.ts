import { index, int, mysqlTable, uniqueIndex, varchar } from "drizzle-orm/mysql-core";
import { createdAt, id, moment } from "#db/columns.ts";
import { orders } from "./orders.ts";
import { organizers } from "./organizers.ts";

export type ExchangeStatus = "pending" | "done" | "closed";

/**
 * Tickets of an order moved to other seats together. Its id is also the cart of the seats it holds until the difference is paid; the
 * old seats stay sold until then.
 */
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
    /** Made by the page: pressing again is the same change. One that came to nothing gives the key to the next and has its id here. */
    requestKey: id("request_key").notNull(),
    /** Who asked: pays a difference, and is who gets that payment back. */
    payerName: varchar("payer_name", { length: 200 }).notNull(),
    payerEmail: varchar("payer_email", { length: 254 }).notNull(),
    payerAccountId: id("payer_account_id"),
    /** What the new seats cost more than the old ones (less: negative), without the fee. */
    differenceTiyn: int("difference_tiyn").notNull(),
    feeTiyn: int("fee_tiyn").notNull().default(0),
    status: varchar("status", { length: 12 }).$type<ExchangeStatus>().notNull(),
    expiresAt: moment("expires_at").notNull(),
    doneAt: moment("done_at"),
    createdAt: createdAt(),
  },
  (table) => [
    index("exchanges_by_order").on(table.orderId),
    uniqueIndex("exchanges_by_key").on(table.requestKey),
    index("exchanges_by_status").on(table.status, table.expiresAt),
  ],
);
