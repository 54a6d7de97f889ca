import { boolean, date, mysqlTable, varchar } from "drizzle-orm/mysql-core";
import { createdAt, document, id, moment } from "#db/columns.ts";
import type { Locale } from "#lib/i18n/localized.ts";

/** A person who signed up. `email` is lower case; a deleted account has none and no name. */
export const accounts = mysqlTable("accounts", {
  id: id("id").primaryKey(),
  email: varchar("email", { length: 254 }).unique(),
  emailConfirmedAt: moment("email_confirmed_at"),
  firstName: varchar("first_name", { length: 100 }).notNull(),
  lastName: varchar("last_name", { length: 100 }).notNull(),
  birthDate: date("birth_date", { mode: "string" }),
  phone: varchar("phone", { length: 20 }),
  locale: varchar("locale", { length: 2 }).$type<Locale>().notNull(),
  /** Hours before a performance at which a reminder is wanted; null: 24 and 2. */
  reminderHours: document<number[]>("reminder_hours"),
  /** Null for who signs in with Google only. The version before the colon tells how it was made. */
  passwordHash: varchar("password_hash", { length: 120 }),
  isPlatformAdmin: boolean("is_platform_admin").notNull().default(false),
  disabledAt: moment("disabled_at"),
  deletedAt: moment("deleted_at"),
  createdAt: createdAt(),
});
