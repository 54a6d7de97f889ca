import { boolean, index, int, mysqlTable, text, tinyint, varchar } from "drizzle-orm/mysql-core";
import { createdAt, document, id, localized, moment } from "#db/columns.ts";
import { organizers } from "./organizers.ts";
import { series } from "./series.ts";

export type EventKind = "concert" | "theatre" | "sport" | "conference" | "children";
export type EventStatus = "draft" | "published" | "cancelled";

/** Until `hoursBefore` the performance `basisPoints` of the price come back. Windows are sorted, the longest first. */
export type RefundPolicy = {
  windows: { hoursBefore: number; basisPoints: number }[];
  /** Hours before the performance until which a seat may be changed; null: never. */
  changesUntilHours: number | null;
  /** Kept from each change, in tiyn; how often a ticket may change; whether to another performance of the event. */
  changeFeeTiyn?: number;
  changesAtMost?: number;
  changesBetweenPerformances?: boolean;
  /** A cheaper seat: the difference comes back (the default), or stays with the organizer. */
  changeRefundsDifference?: boolean;
  /** Whether the shop's fee stays when a ticket is given back. */
  keepsFee?: boolean;
  /** Hours before the performance until which a ticket may be passed on; null: never; absent: until it begins. */
  transferUntilHours?: number | null;
};

/** The play, concert, match, conference: what is shown; when and where is its performances' business. */
export const events = mysqlTable(
  "events",
  {
    id: id("id").primaryKey(),
    organizerId: id("organizer_id")
      .notNull()
      .references(() => organizers.id),
    seriesId: id("series_id").references(() => series.id),
    slug: varchar("slug", { length: 80 }).notNull().unique(),
    kind: varchar("kind", { length: 16 }).$type<EventKind>().notNull(),
    status: varchar("status", { length: 12 }).$type<EventStatus>().notNull().default("draft"),
    title: localized("title").notNull(),
    summary: localized("summary").notNull(),
    /** Markdown; rendered with links limited to https, mailto and tel. */
    body: localized("body").notNull(),
    ageLimit: tinyint("age_limit", { unsigned: true }).notNull(),
    hasPhonogram: boolean("has_phonogram").notNull().default(false),
    foreignArtistApproval: varchar("foreign_artist_approval", { length: 60 }),
    vatBasisPoints: int("vat_basis_points").notNull(),
    durationMinutes: int("duration_minutes").notNull(),
    colors: document<[string, string]>("colors").notNull(),
    refundPolicy: document<RefundPolicy>("refund_policy").notNull(),
    /** Titles, summaries and names folded as people type them (rules of lib/catalogue); a FULLTEXT index stands on it. */
    searchText: text("search_text").notNull(),
    publishedAt: moment("published_at"),
    createdAt: createdAt(),
  },
  (table) => [
    index("events_by_organizer").on(table.organizerId),
    index("events_by_status").on(table.status, table.kind),
  ],
);
