import { int, mysqlTable, uniqueIndex, varchar } from "drizzle-orm/mysql-core";
import { id, localized } from "#db/columns.ts";
import { organizers } from "./organizers.ts";

/** Who pays which price: adult, student, child. `note` says what is asked for at the door. */
export const rates = mysqlTable(
  "rates",
  {
    id: id("id").primaryKey(),
    organizerId: id("organizer_id")
      .notNull()
      .references(() => organizers.id),
    code: varchar("code", { length: 32 }).notNull(),
    name: localized("name").notNull(),
    note: localized("note").notNull(),
    position: int("position").notNull().default(0),
  },
  (table) => [uniqueIndex("rates_by_organizer").on(table.organizerId, table.code)],
);
