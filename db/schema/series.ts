import { mysqlTable } from "drizzle-orm/mysql-core";
import { createdAt, id, localized } from "#db/columns.ts";
import { organizers } from "./organizers.ts";

/** Events that belong together: a season, a festival. */
export const series = mysqlTable("series", {
  id: id("id").primaryKey(),
  organizerId: id("organizer_id")
    .notNull()
    .references(() => organizers.id),
  name: localized("name").notNull(),
  createdAt: createdAt(),
});
