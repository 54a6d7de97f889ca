import { index, int, mysqlTable, tinyint, varchar } from "drizzle-orm/mysql-core";
import { createdAt, document, id, moment } from "#db/columns.ts";

export const outboxState = { waiting: 0, done: 1, parked: 2 } as const;

/** Effects to be done after the commit that wrote them. The id is the idempotency key at whoever is called. */
export const outbox = mysqlTable(
  "outbox",
  {
    id: id("id").primaryKey(),
    /** Null: the platform's own (a confirmation of an e-mail). */
    organizerId: id("organizer_id"),
    kind: varchar("kind", { length: 40 }).notNull(),
    payload: document<Record<string, unknown>>("payload").notNull(),
    dedupeKey: varchar("dedupe_key", { length: 120 }).notNull().unique(),
    /** Rows of one order key run one after the other. */
    orderKey: varchar("order_key", { length: 80 }).notNull(),
    state: tinyint("state").notNull().default(outboxState.waiting),
    runAt: moment("run_at").notNull(),
    attempts: int("attempts").notNull().default(0),
    leaseUntil: moment("lease_until"),
    lastError: varchar("last_error", { length: 300 }),
    doneAt: moment("done_at"),
    createdAt: createdAt(),
  },
  (table) => [
    index("outbox_to_run").on(table.state, table.runAt),
    index("outbox_by_order_key").on(table.orderKey, table.state, table.id),
    index("outbox_by_organizer").on(table.organizerId, table.state),
  ],
);
