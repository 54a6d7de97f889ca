import { index, mysqlTable } from "drizzle-orm/mysql-core";
import { createdAt, id, localized, sha256 } from "#db/columns.ts";
import { plans } from "./plans.ts";
import { venues } from "./venues.ts";

/** The platform's read-only drawing of a room; an organizer gets a copy, so two can sell in one theatre unseen by each other. */
export const hallTemplates = mysqlTable(
  "hall_templates",
  {
    id: id("id").primaryKey(),
    venueId: id("venue_id")
      .notNull()
      .references(() => venues.id),
    name: localized("name").notNull(),
    planHash: sha256("plan_hash")
      .notNull()
      .references(() => plans.hash),
    createdAt: createdAt(),
  },
  (table) => [index("hall_templates_by_venue").on(table.venueId)],
);
