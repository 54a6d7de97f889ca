import { mysqlTable, varchar } from "drizzle-orm/mysql-core";
import { createdAt, id } from "#db/columns.ts";

/** Where a cart came from, carried to its orders by the cart's id. */
export const attributions = mysqlTable("attributions", {
  cartId: id("cart_id").primaryKey(),
  source: varchar("source", { length: 100 }),
  medium: varchar("medium", { length: 100 }),
  campaign: varchar("campaign", { length: 100 }),
  referrer: varchar("referrer", { length: 200 }),
  createdAt: createdAt(),
});
