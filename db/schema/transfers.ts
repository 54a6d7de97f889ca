import { sql } from "drizzle-orm";
import { index, mysqlTable, uniqueIndex, varchar } from "drizzle-orm/mysql-core";
import { createdAt, id, moment, sha256 } from "#db/columns.ts";
import type { Locale } from "#lib/i18n/localized.ts";
import { organizers } from "./organizers.ts";
import { tickets } from "./tickets.ts";

export type TransferState = "offered" | "accepted" | "recalled" | "declined" | "expired";

/** A ticket offered to another person, by mail or by a link: accepted within a time, and called back until then. */
export const transfers = mysqlTable(
  "transfers",
  {
    id: id("id").primaryKey(),
    organizerId: id("organizer_id")
      .notNull()
      .references(() => organizers.id),
    ticketId: id("ticket_id")
      .notNull()
      .references(() => tickets.id),
    state: varchar("state", { length: 12 }).$type<TransferState>().notNull(),
    fromName: varchar("from_name", { length: 200 }).notNull(),
    fromEmail: varchar("from_email", { length: 254 }).notNull(),
    fromAccountId: id("from_account_id"),
    toEmail: varchar("to_email", { length: 254 }),
    toName: varchar("to_name", { length: 200 }),
    toAccountId: id("to_account_id"),
    locale: varchar("locale", { length: 2 }).$type<Locale>().notNull(),
    tokenHash: sha256("token_hash").notNull().unique(),
    expiresAt: moment("expires_at").notNull(),
    endedAt: moment("ended_at"),
    createdAt: createdAt(),
    /** The ticket while the offer is open, else NULL: one offer of a ticket at a time. */
    openTicketId: id("open_ticket_id").generatedAlwaysAs(
      sql`(CASE WHEN state = 'offered' THEN ticket_id ELSE NULL END)`,
      { mode: "stored" },
    ),
  },
  (table) => [
    index("transfers_by_ticket").on(table.ticketId),
    uniqueIndex("transfers_open").on(table.openTicketId),
    index("transfers_by_state").on(table.state, table.expiresAt),
  ],
);
