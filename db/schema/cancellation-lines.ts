import { index, int, mysqlTable } from "drizzle-orm/mysql-core";
import { id } from "#db/columns.ts";
import { cancellations } from "./cancellations.ts";
import { organizers } from "./organizers.ts";
import { tickets } from "./tickets.ts";

/** One ticket given back: once only, by its key. */
export const cancellationLines = mysqlTable(
  "cancellation_lines",
  {
    ticketId: id("ticket_id")
      .primaryKey()
      .references(() => tickets.id),
    cancellationId: id("cancellation_id")
      .notNull()
      .references(() => cancellations.id),
    organizerId: id("organizer_id")
      .notNull()
      .references(() => organizers.id),
    /** What the ticket was worth: its line, or the line of its last exchange. */
    worthTiyn: int("worth_tiyn").notNull(),
    backTiyn: int("back_tiyn").notNull(),
    keptTiyn: int("kept_tiyn").notNull(),
  },
  (table) => [index("cancellation_lines_by_cancellation").on(table.cancellationId)],
);
