import { index, mysqlTable, primaryKey, varchar } from "drizzle-orm/mysql-core";
import { createdAt, id } from "#db/columns.ts";
import { accounts } from "./accounts.ts";
import { organizers } from "./organizers.ts";

export type StaffRole = "owner" | "manager" | "box-office" | "accountant" | "door";

/** An account's role in an organizer; one role each, the strongest that is needed. */
export const staff = mysqlTable(
  "staff",
  {
    organizerId: id("organizer_id")
      .notNull()
      .references(() => organizers.id),
    accountId: id("account_id")
      .notNull()
      .references(() => accounts.id),
    role: varchar("role", { length: 16 }).$type<StaffRole>().notNull(),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.organizerId, table.accountId] }),
    index("staff_by_account").on(table.accountId),
  ],
);
