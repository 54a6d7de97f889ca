import { int, mysqlTable, primaryKey, varchar } from "drizzle-orm/mysql-core";
import { createdAt, id, moment, sha256 } from "#db/columns.ts";
import { halls } from "./halls.ts";
import { organizers } from "./organizers.ts";

/** The published versions of a hall's plan, which never change. What is being drawn is in hall_drafts. */
export const hallPlans = mysqlTable(
  "hall_plans",
  {
    hallId: id("hall_id")
      .notNull()
      .references(() => halls.id),
    version: int("version").notNull(),
    organizerId: id("organizer_id")
      .notNull()
      .references(() => organizers.id),
    state: varchar("state", { length: 12 }).$type<"published">().notNull(),
    planHash: sha256("plan_hash"),
    publishedAt: moment("published_at"),
    createdAt: createdAt(),
  },
  (table) => [primaryKey({ columns: [table.hallId, table.version] })],
);
