import { index, int, mysqlTable } from "drizzle-orm/mysql-core";
import { document, id } from "#db/columns.ts";
import type { LocalizedText } from "#lib/i18n/localized.ts";
import { orders } from "./orders.ts";
import { organizers } from "./organizers.ts";

/** What stood on the screen when it was bought; later renames change nothing here. */
export type LineLabels = {
  event: LocalizedText;
  hall: LocalizedText;
  /** The section, or the area. */
  section: LocalizedText;
  /** Null for a place in an area. */
  row: string | null;
  seat: string | null;
  category: LocalizedText;
  rate: LocalizedText;
};

/** One seat or place of an order with its money: price + fee - discount = total, VAT inside the total. */
export const orderLines = mysqlTable(
  "order_lines",
  {
    id: id("id").primaryKey(),
    organizerId: id("organizer_id")
      .notNull()
      .references(() => organizers.id),
    orderId: id("order_id")
      .notNull()
      .references(() => orders.id),
    performanceId: id("performance_id").notNull(),
    seatId: int("seat_id", { unsigned: true }).notNull(),
    rateId: id("rate_id").notNull(),
    priceId: id("price_id").notNull(),
    labels: document<LineLabels>("labels").notNull(),
    priceTiyn: int("price_tiyn").notNull(),
    feeTiyn: int("fee_tiyn").notNull(),
    discountTiyn: int("discount_tiyn").notNull(),
    totalTiyn: int("total_tiyn").notNull(),
    vatBasisPoints: int("vat_basis_points").notNull(),
    vatTiyn: int("vat_tiyn").notNull(),
  },
  (table) => [
    index("order_lines_by_order").on(table.orderId),
    index("order_lines_by_performance").on(table.performanceId),
  ],
);
