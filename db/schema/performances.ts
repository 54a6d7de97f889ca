import { boolean, index, int, mysqlTable, varchar } from "drizzle-orm/mysql-core";
import { createdAt, id, moment, sha256 } from "#db/columns.ts";
import { events } from "./events.ts";
import { halls } from "./halls.ts";
import { organizers } from "./organizers.ts";
import { overlays } from "./overlays.ts";
import { plans } from "./plans.ts";
import { venues } from "./venues.ts";

export type PerformanceStatus = "scheduled" | "cancelled" | "moved";

/** One dated showing of an event in one hall with one plan. */
export const performances = mysqlTable(
  "performances",
  {
    id: id("id").primaryKey(),
    organizerId: id("organizer_id")
      .notNull()
      .references(() => organizers.id),
    eventId: id("event_id")
      .notNull()
      .references(() => events.id),
    hallId: id("hall_id")
      .notNull()
      .references(() => halls.id),
    venueId: id("venue_id")
      .notNull()
      .references(() => venues.id),
    planHash: sha256("plan_hash")
      .notNull()
      .references(() => plans.hash),
    overlayHash: sha256("overlay_hash").references(() => overlays.hash),
    status: varchar("status", { length: 12 }).$type<PerformanceStatus>().notNull().default("scheduled"),
    startsAt: moment("starts_at").notNull(),
    doorsAt: moment("doors_at").notNull(),
    saleStartsAt: moment("sale_starts_at").notNull(),
    saleEndsAt: moment("sale_ends_at").notNull(),
    /** When it was to begin before it was moved, and until when a holder may give the ticket back for all of the money. */
    movedFrom: moment("moved_from"),
    refundableUntil: moment("refundable_until"),
    /** Somebody waits for places: what is freed, or expires, goes to the list and not to open sale. */
    hasWaiting: boolean("has_waiting").notNull().default(false),
    holdMinutes: int("hold_minutes").notNull().default(10),
    maxSeatsPerOrder: int("max_seats_per_order").notNull().default(10),
    orphanRule: boolean("orphan_rule").notNull().default(true),
    /** Seats and places on sale by plan and overlay, which never change; not a counter of what is left. */
    capacity: int("capacity").notNull(),
    createdAt: createdAt(),
  },
  (table) => [
    index("performances_by_event").on(table.eventId, table.startsAt),
    index("performances_by_start").on(table.startsAt),
    index("performances_by_organizer").on(table.organizerId, table.startsAt),
  ],
);
