import { index, mysqlTable, varchar } from "drizzle-orm/mysql-core";
import { createdAt, document, id } from "#db/columns.ts";

/** Who did what: changes by staff, access to personal data, events of security. */
export const auditLog = mysqlTable(
  "audit_log",
  {
    id: id("id").primaryKey(),
    organizerId: id("organizer_id"),
    actorKind: varchar("actor_kind", { length: 12 }).notNull(),
    actorId: id("actor_id"),
    action: varchar("action", { length: 60 }).notNull(),
    subject: varchar("subject", { length: 80 }),
    details: document<Record<string, unknown>>("details").notNull(),
    createdAt: createdAt(),
  },
  (table) => [index("audit_log_by_organizer").on(table.organizerId, table.createdAt)],
);
