import { customType, int, mysqlTable, primaryKey } from "drizzle-orm/mysql-core";
import { document, id, moment, sha256 } from "#db/columns.ts";
import type { DraftBackground } from "#lib/halls/rules/draft.ts";
import { accounts } from "./accounts.ts";
import { halls } from "./halls.ts";
import { organizers } from "./organizers.ts";

const mediumBlob = customType<{ data: Buffer; driverData: Buffer }>({ dataType: () => "mediumblob" });

/**
 * The one draft of a hall. The row outlives the draft (then `draft` is null), so that its revision only ever grows: who saves on
 * top of a draft that was discarded and begun again is told.
 */
export const hallDrafts = mysqlTable("hall_drafts", {
  hallId: id("hall_id")
    .primaryKey()
    .references(() => halls.id),
  organizerId: id("organizer_id")
    .notNull()
    .references(() => organizers.id),
  revision: int("revision").notNull(),
  /** JSON behind gzip: 100,000 seats as plain JSON would not pass through one packet of the database. */
  draft: mediumBlob("draft"),
  /** The published version that it was begun from. */
  baseVersion: int("base_version"),
  savedBy: id("saved_by").references(() => accounts.id),
  savedAt: moment("saved_at").notNull(),
});

/**
 * The pictures to trace of a hall, drawn anew by us and named by their hash: a draft names the one that lies under it, so another's
 * upload changes nothing there and undo finds the one before. What nobody names any more goes after a while.
 */
export const hallPictures = mysqlTable(
  "hall_pictures",
  {
    hallId: id("hall_id")
      .notNull()
      .references(() => halls.id),
    hash: sha256("hash").notNull(),
    organizerId: id("organizer_id")
      .notNull()
      .references(() => organizers.id),
    webp: mediumBlob("webp").notNull(),
    widthPx: int("width_px").notNull(),
    heightPx: int("height_px").notNull(),
    /** Where it lay in the draft that was published last, for the next one. */
    placed: document<DraftBackground | null>("placed"),
    savedAt: moment("saved_at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.hallId, table.hash] })],
);

/** The one picture of a hall as it was kept before `hallPictures`, which has taken them over: nothing reads it any more. */
export const hallBackgrounds = mysqlTable("hall_backgrounds", {
  hallId: id("hall_id")
    .primaryKey()
    .references(() => halls.id),
  organizerId: id("organizer_id")
    .notNull()
    .references(() => organizers.id),
  webp: mediumBlob("webp").notNull(),
  widthPx: int("width_px").notNull(),
  heightPx: int("height_px").notNull(),
  /** Where it lay in the last draft. */
  placed: document<DraftBackground | null>("placed"),
  savedAt: moment("saved_at").notNull(),
});
