import { boolean, mysqlTable, uniqueIndex, varchar } from "drizzle-orm/mysql-core";
import { id, localized } from "#db/columns.ts";
import { organizers } from "./organizers.ts";

/** Where it is sold: web, box office, widget. */
export const channels = mysqlTable(
  "channels",
  {
    id: id("id").primaryKey(),
    organizerId: id("organizer_id")
      .notNull()
      .references(() => organizers.id),
    code: varchar("code", { length: 16 }).$type<"web" | "box-office" | "widget">().notNull(),
    name: localized("name").notNull(),
    isOpen: boolean("is_open").notNull().default(true),
  },
  (table) => [uniqueIndex("channels_by_organizer").on(table.organizerId, table.code)],
);
