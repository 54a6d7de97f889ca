import { mysqlTable, primaryKey } from "drizzle-orm/mysql-core";
import { id, moment } from "#db/columns.ts";

/**
 * That a cart's clock at an organizer was extended, and until when. The clock itself is what the claims carry; this row only
 * keeps it from being extended twice.
 */
export const cartExtensions = mysqlTable(
  "cart_extensions",
  {
    cartId: id("cart_id").notNull(),
    organizerId: id("organizer_id").notNull(),
    extendedUntil: moment("extended_until").notNull(),
  },
  (table) => [primaryKey({ columns: [table.cartId, table.organizerId] })],
);
