import { index, mysqlTable, varchar } from "drizzle-orm/mysql-core";
import { createdAt, document, id, moment } from "#db/columns.ts";
import { organizers } from "./organizers.ts";
import { performances } from "./performances.ts";
import { waitingEntries } from "./waiting-entries.ts";

export type WaitingOfferState = "open" | "taken" | "declined" | "lapsed";

/** Places offered to one who waits, for a time. Its id is the cart of their claims until it is taken. */
export const waitingOffers = mysqlTable(
  "waiting_offers",
  {
    id: id("id").primaryKey(),
    organizerId: id("organizer_id")
      .notNull()
      .references(() => organizers.id),
    entryId: id("entry_id")
      .notNull()
      .references(() => waitingEntries.id),
    performanceId: id("performance_id")
      .notNull()
      .references(() => performances.id),
    seatIds: document<number[]>("seat_ids").notNull(),
    state: varchar("state", { length: 12 }).$type<WaitingOfferState>().notNull(),
    expiresAt: moment("expires_at").notNull(),
    endedAt: moment("ended_at"),
    createdAt: createdAt(),
  },
  (table) => [
    index("waiting_offers_by_entry").on(table.entryId),
    index("waiting_offers_open").on(table.state, table.expiresAt),
    index("waiting_offers_by_performance").on(table.performanceId, table.state),
  ],
);
