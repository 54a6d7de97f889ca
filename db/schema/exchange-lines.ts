import { index, int, mysqlTable } from "drizzle-orm/mysql-core";
import { document, id } from "#db/columns.ts";
import { exchanges } from "./exchanges.ts";
import type { LineLabels } from "./order-lines.ts";
import { organizers } from "./organizers.ts";
import { tickets } from "./tickets.ts";

/** One ticket of an exchange: from where, to where, and what it is worth there, copied as an order's line is. */
export const exchangeLines = mysqlTable(
  "exchange_lines",
  {
    id: id("id").primaryKey(),
    organizerId: id("organizer_id")
      .notNull()
      .references(() => organizers.id),
    exchangeId: id("exchange_id")
      .notNull()
      .references(() => exchanges.id),
    ticketId: id("ticket_id")
      .notNull()
      .references(() => tickets.id),
    ticketRevision: int("ticket_revision").notNull(),
    fromPerformanceId: id("from_performance_id").notNull(),
    fromSeatId: int("from_seat_id", { unsigned: true }).notNull(),
    fromTotalTiyn: int("from_total_tiyn").notNull(),
    toPerformanceId: id("to_performance_id").notNull(),
    toSeatId: int("to_seat_id", { unsigned: true }).notNull(),
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
    index("exchange_lines_by_exchange").on(table.exchangeId),
    index("exchange_lines_by_ticket").on(table.ticketId),
  ],
);
