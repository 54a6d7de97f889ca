import { bigint, int, mysqlTable, varchar } from "drizzle-orm/mysql-core";

/** The store of rate-limiter-flexible, in the form it expects. */
export const rateLimits = mysqlTable("rate_limits", {
  key: varchar("key", { length: 255 }).primaryKey(),
  points: int("points").notNull().default(0),
  expire: bigint("expire", { mode: "number", unsigned: true }),
});
