import { index, int, mysqlTable } from "drizzle-orm/mysql-core";
import { createdAt, id, moment } from "#db/columns.ts";
import { categories } from "./categories.ts";
import { organizers } from "./organizers.ts";
import { performances } from "./performances.ts";
import { rates } from "./rates.ts";

/** Performance x category x rate x validity. A row is never changed once used: a new price is a new row. Fees are inside. */
export const prices = mysqlTable(
  "prices",
  {
    id: id("id").primaryKey(),
    organizerId: id("organizer_id")
      .notNull()
      .references(() => organizers.id),
    performanceId: id("performance_id")
      .notNull()
      .references(() => performances.id),
    categoryId: id("category_id")
      .notNull()
      .references(() => categories.id),
    rateId: id("rate_id")
      .notNull()
      .references(() => rates.id),
    amountTiyn: int("amount_tiyn").notNull(),
    validFrom: moment("valid_from").notNull(),
    validUntil: moment("valid_until").notNull(),
    createdAt: createdAt(),
  },
  (table) => [index("prices_by_performance").on(table.performanceId)],
);
