import { char, int, mysqlTable, varchar } from "drizzle-orm/mysql-core";
import { createdAt, id, localized } from "#db/columns.ts";

/** Who sells. The seller's data stands on every event, order and ticket. */
export const organizers = mysqlTable("organizers", {
  id: id("id").primaryKey(),
  slug: varchar("slug", { length: 64 }).notNull().unique(),
  name: localized("name").notNull(),
  legalName: localized("legal_name").notNull(),
  bin: char("bin", { length: 12 }).notNull(),
  email: varchar("email", { length: 254 }).notNull(),
  phone: varchar("phone", { length: 20 }).notNull(),
  terms: localized("terms").notNull(),
  currency: char("currency", { length: 3 }).$type<"KZT">().notNull().default("KZT"),
  paymentProvider: varchar("payment_provider", { length: 32 }).notNull().default("sandbox"),
  paymentLifetimeSeconds: int("payment_lifetime_seconds").notNull().default(900),
  createdAt: createdAt(),
});
