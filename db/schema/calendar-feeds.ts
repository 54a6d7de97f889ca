import { int, mysqlTable } from "drizzle-orm/mysql-core";
import { createdAt, id, sha256 } from "#db/columns.ts";
import { accounts } from "./accounts.ts";

/** The address of an account's feed of tickets: a secret that follows from the revision; a new revision ends the old address. */
export const calendarFeeds = mysqlTable("calendar_feeds", {
  accountId: id("account_id")
    .primaryKey()
    .references(() => accounts.id),
  revision: int("revision").notNull().default(1),
  tokenHash: sha256("token_hash").notNull().unique(),
  createdAt: createdAt(),
});
