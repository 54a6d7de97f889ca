import { double, int, mysqlTable, varchar } from "drizzle-orm/mysql-core";
import { createdAt, id, localized } from "#db/columns.ts";

/** A building; the platform's, shared by organizers. Its zone decides which day a performance is on. */
export const venues = mysqlTable("venues", {
  id: id("id").primaryKey(),
  slug: varchar("slug", { length: 64 }).notNull().unique(),
  name: localized("name").notNull(),
  address: localized("address").notNull(),
  city: localized("city").notNull(),
  latitude: double("latitude").notNull(),
  longitude: double("longitude").notNull(),
  timeZone: varchar("time_zone", { length: 40 }).notNull().default("Asia/Almaty"),
  capacity: int("capacity").notNull(),
  createdAt: createdAt(),
});
