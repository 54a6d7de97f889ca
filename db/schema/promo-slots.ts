import { index, int, mysqlTable, primaryKey, tinyint } from "drizzle-orm/mysql-core";
import { id, moment } from "#db/columns.ts";

/** One use of a promo code: the primary key keeps the limit. Reserved (1) until the order's clock ends, then used (2). */
export const promoSlots = mysqlTable(
  "promo_slots",
  {
    promoCodeId: id("promo_code_id").notNull(),
    slot: int("slot").notNull(),
    organizerId: id("organizer_id").notNull(),
    orderId: id("order_id").notNull(),
    state: tinyint("state").notNull().default(1),
    expiresAt: moment("expires_at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.promoCodeId, table.slot] }),
    index("promo_slots_by_order").on(table.orderId),
  ],
);
