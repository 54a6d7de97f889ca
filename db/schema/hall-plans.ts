import { int, mysqlTable, primaryKey, varchar } from "drizzle-orm/mysql-core";
import { createdAt, document, id, moment, sha256 } from "#db/columns.ts";
import { halls } from "./halls.ts";
import { organizers } from "./organizers.ts";

/** The versions of a hall's plan: a draft holds a document that changes, a published one only the hash. */
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
    state: varchar("state", { length: 12 }).$type<"draft" | "published">().notNull(),
    planHash: sha256("plan_hash"),
    draft: document<unknown>("draft"),
    publishedAt: moment("published_at"),
    createdAt: createdAt(),
  },
  (table) => [primaryKey({ columns: [table.hallId, table.version] })],
);
