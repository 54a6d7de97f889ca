import { index, mysqlTable, varchar } from "drizzle-orm/mysql-core";
import { createdAt, id, moment, sha256 } from "#db/columns.ts";
import { accounts } from "./accounts.ts";

export type AccountTokenPurpose = "confirm-email" | "reset-password" | "change-email" | "undo-email";

/** A link in a mail: only its hash is kept, it works once and for a time. */
export const accountTokens = mysqlTable(
  "account_tokens",
  {
    tokenHash: sha256("token_hash").primaryKey(),
    accountId: id("account_id")
      .notNull()
      .references(() => accounts.id),
    purpose: varchar("purpose", { length: 20 }).$type<AccountTokenPurpose>().notNull(),
    email: varchar("email", { length: 254 }),
    createdAt: createdAt(),
    expiresAt: moment("expires_at").notNull(),
    usedAt: moment("used_at"),
  },
  (table) => [index("account_tokens_by_account").on(table.accountId)],
);
