import { index, int, mysqlTable, varchar } from "drizzle-orm/mysql-core";
import { createdAt, id, localized, moment } from "#db/columns.ts";
import { events } from "./events.ts";
import { organizers } from "./organizers.ts";

/** A service fee per ticket: a part of the price (basis points) plus a fixed amount; shown inside the price from the first screen on. */
export const feeRules = mysqlTable(
  "fee_rules",
  {
    id: id("id").primaryKey(),
    organizerId: id("organizer_id")
      .notNull()
      .references(() => organizers.id),
    eventId: id("event_id").references(() => events.id),
    label: localized("label").notNull(),
    channelCode: varchar("channel_code", { length: 16 }).notNull().default("web"),
    basisPoints: int("basis_points").notNull().default(0),
    fixedTiyn: int("fixed_tiyn").notNull().default(0),
    validFrom: moment("valid_from").notNull(),
    validUntil: moment("valid_until").notNull(),
    createdAt: createdAt(),
  },
  (table) => [index("fee_rules_by_organizer").on(table.organizerId)],
);
