import { boolean, int, mysqlTable, uniqueIndex } from "drizzle-orm/mysql-core";
import { code, createdAt, id, moment } from "#db/columns.ts";
import { organizers } from "./organizers.ts";

/** A discount somebody types: a part of each line (basis points) or a fixed amount per ticket. Stored in upper case. */
export const promoCodes = mysqlTable(
  "promo_codes",
  {
    id: id("id").primaryKey(),
    organizerId: id("organizer_id")
      .notNull()
      .references(() => organizers.id),
    eventId: id("event_id"),
    code: code("code", { length: 40 }).notNull(),
    basisPoints: int("basis_points").notNull().default(0),
    fixedTiyn: int("fixed_tiyn").notNull().default(0),
    /** Null: no limit. Otherwise uses are rows of promo_slots numbered 1 to useLimit. */
    useLimit: int("use_limit"),
    isOpen: boolean("is_open").notNull().default(true),
    validFrom: moment("valid_from").notNull(),
    validUntil: moment("valid_until").notNull(),
    createdAt: createdAt(),
  },
  (table) => [uniqueIndex("promo_codes_by_organizer").on(table.organizerId, table.code)],
);
