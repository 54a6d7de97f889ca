import { sql } from "drizzle-orm";
import { boolean, index, int, mysqlTable, uniqueIndex, varchar } from "drizzle-orm/mysql-core";
import { code, createdAt, id, moment, sha256 } from "#db/columns.ts";
import type { Locale } from "#lib/i18n/localized.ts";
import { orderLines } from "./order-lines.ts";
import { orders } from "./orders.ts";
import { organizers } from "./organizers.ts";

export type TicketState = "valid" | "cancelled" | "refunded" | "exchanged";

/** One claim sold. The holder attends; the buyer paid. `revision` grows when the seat or the holder changes: the old QR dies. */
export const tickets = mysqlTable(
  "tickets",
  {
    id: id("id").primaryKey(),
    organizerId: id("organizer_id")
      .notNull()
      .references(() => organizers.id),
    orderId: id("order_id")
      .notNull()
      .references(() => orders.id),
    orderLineId: id("order_line_id")
      .notNull()
      .references(() => orderLines.id)
      .unique(),
    performanceId: id("performance_id").notNull(),
    seatId: int("seat_id", { unsigned: true }).notNull(),
    code: code("code", { length: 12 }).notNull().unique(),
    revision: int("revision").notNull().default(1),
    state: varchar("state", { length: 12 }).$type<TicketState>().notNull().default("valid"),
    holderName: varchar("holder_name", { length: 200 }).notNull(),
    holderEmail: varchar("holder_email", { length: 254 }).notNull(),
    holderAccountId: id("holder_account_id"),
    calendarSequence: int("calendar_sequence").notNull().default(0),
    /** How often its seat was changed, of as many times as the event allows. */
    changes: int("changes").notNull().default(0),
    /** The line that holds now, of the last exchange; null: the order's own. */
    exchangeLineId: id("exchange_line_id"),
    /** Whoever holds it now reaches it by this secret of a mail's link; null: by the order's, the buyer holds it. */
    holderTokenHash: sha256("holder_token_hash"),
    holderLocale: varchar("holder_locale", { length: 2 }).$type<Locale>(),
    /** Null: as the order's buyer allowed. */
    holderMailAllowed: boolean("holder_mail_allowed"),
    admittedAt: moment("admitted_at"),
    createdAt: createdAt(),
    /** The seat while the ticket lives, else NULL: a second living ticket for a seat cannot be written. */
    livingSeatId: int("living_seat_id", { unsigned: true }).generatedAlwaysAs(
      sql`(CASE WHEN state = 'valid' THEN seat_id ELSE NULL END)`,
      { mode: "stored" },
    ),
  },
  (table) => [
    index("tickets_by_order").on(table.orderId),
    index("tickets_by_holder").on(table.holderAccountId),
    index("tickets_by_holder_email").on(table.holderEmail),
    uniqueIndex("tickets_living").on(table.performanceId, table.livingSeatId),
  ],
);
