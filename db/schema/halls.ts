import { index, int, mysqlTable } from "drizzle-orm/mysql-core";
import { createdAt, id, localized } from "#db/columns.ts";
import { organizers } from "./organizers.ts";
import { venues } from "./venues.ts";

/** A room as one organizer sells it. `nextSeatId` is the one counter of its seats and places: an id is never used again. */
export const halls = mysqlTable(
  "halls",
  {
    id: id("id").primaryKey(),
    organizerId: id("organizer_id")
      .notNull()
      .references(() => organizers.id),
    venueId: id("venue_id")
      .notNull()
      .references(() => venues.id),
    name: localized("name").notNull(),
    nextSeatId: int("next_seat_id", { unsigned: true }).notNull().default(1),
    createdAt: createdAt(),
  },
  (table) => [index("halls_by_organizer").on(table.organizerId)],
);
