import { index, int, mysqlTable, varchar } from "drizzle-orm/mysql-core";
import { createdAt, id } from "#db/columns.ts";
import { organizers } from "./organizers.ts";
import { tickets } from "./tickets.ts";

/** What happened to a ticket at a door, refusals too. */
export const checkIns = mysqlTable(
  "check_ins",
  {
    id: id("id").primaryKey(),
    organizerId: id("organizer_id")
      .notNull()
      .references(() => organizers.id),
    performanceId: id("performance_id").notNull(),
    ticketId: id("ticket_id")
      .notNull()
      .references(() => tickets.id),
    ticketRevision: int("ticket_revision").notNull(),
    kind: varchar("kind", { length: 12 }).$type<"admitted" | "left" | "returned" | "refused">().notNull(),
    actorAccountId: id("actor_account_id"),
    device: varchar("device", { length: 60 }),
    createdAt: createdAt(),
  },
  (table) => [
    index("check_ins_by_ticket").on(table.ticketId),
    index("check_ins_by_performance").on(table.performanceId),
  ],
);
