import { mysqlTable, tinyint, uniqueIndex, varchar } from "drizzle-orm/mysql-core";
import { id, localized } from "#db/columns.ts";
import { halls } from "./halls.ts";
import { organizers } from "./organizers.ts";

/** A price zone of a hall; plans name it by its code. */
export const categories = mysqlTable(
  "categories",
  {
    id: id("id").primaryKey(),
    organizerId: id("organizer_id")
      .notNull()
      .references(() => organizers.id),
    hallId: id("hall_id")
      .notNull()
      .references(() => halls.id),
    code: varchar("code", { length: 32 }).notNull(),
    name: localized("name").notNull(),
    color: tinyint("color").notNull(),
  },
  (table) => [uniqueIndex("categories_by_hall").on(table.hallId, table.code)],
);
