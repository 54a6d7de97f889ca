import { int, mysqlTable } from "drizzle-orm/mysql-core";
import { createdAt, document, sha256 } from "#db/columns.ts";

/** A plan in its wire form, addressed by its hash and never changed; halls point at it. */
export const plans = mysqlTable("plans", {
  hash: sha256("hash").primaryKey(),
  wire: document<unknown>("wire").notNull(),
  seatCount: int("seat_count").notNull(),
  createdAt: createdAt(),
});
