import { boolean, char, date, index, int, mysqlTable, varchar } from "drizzle-orm/mysql-core";
import { code, createdAt, id, moment, sha256 } from "#db/columns.ts";
import type { Locale } from "#lib/i18n/localized.ts";
import { accounts } from "./accounts.ts";
import { organizers } from "./organizers.ts";

export type OrderStatus = "pending" | "paid" | "expired" | "cancelled" | "partly-refunded" | "refunded";

/** What one buyer bought of one organizer. The total is computed here from the catalogue, never taken from the browser. */
export const orders = mysqlTable(
  "orders",
  {
    id: id("id").primaryKey(),
    organizerId: id("organizer_id")
      .notNull()
      .references(() => organizers.id),
    code: code("code", { length: 12 }).notNull().unique(),
    /** Made by the checkout page: pressing "pay" again is the same order. */
    checkoutKey: id("checkout_key").notNull().unique(),
    cartId: id("cart_id").notNull(),
    accountId: id("account_id").references(() => accounts.id),
    channelCode: varchar("channel_code", { length: 16 }).notNull().default("web"),
    status: varchar("status", { length: 16 }).$type<OrderStatus>().notNull().default("pending"),
    locale: varchar("locale", { length: 2 }).$type<Locale>().notNull(),
    /** False: nobody chose the language, so documents are in Kazakh, then Russian. */
    localeChosen: boolean("locale_chosen").notNull(),
    buyerName: varchar("buyer_name", { length: 200 }).notNull(),
    buyerEmail: varchar("buyer_email", { length: 254 }).notNull(),
    buyerPhone: varchar("buyer_phone", { length: 20 }).notNull(),
    buyerBirthDate: date("buyer_birth_date", { mode: "string" }),
    ageDeclared: boolean("age_declared").notNull().default(false),
    /** False: the buyer refused the transfer abroad, so nothing is mailed and the tickets wait on the page. */
    mailAllowed: boolean("mail_allowed").notNull(),
    currency: char("currency", { length: 3 }).$type<"KZT">().notNull(),
    subtotalTiyn: int("subtotal_tiyn").notNull(),
    feeTiyn: int("fee_tiyn").notNull(),
    discountTiyn: int("discount_tiyn").notNull(),
    totalTiyn: int("total_tiyn").notNull(),
    vatTiyn: int("vat_tiyn").notNull(),
    promoCodeId: id("promo_code_id"),
    /** The secret in the links of the mails; the code alone opens nothing. */
    accessTokenHash: sha256("access_token_hash").notNull(),
    expiresAt: moment("expires_at").notNull(),
    /** The cart's clock before the payment moved its claims: what is left of it comes back when the buyer leaves. */
    cartExpiresAt: moment("cart_expires_at"),
    /** That the claims came back with the least minutes instead of what was left; once per cart and organizer. */
    graceGiven: boolean("grace_given").notNull().default(false),
    paidAt: moment("paid_at"),
    createdAt: createdAt(),
  },
  (table) => [
    index("orders_by_organizer").on(table.organizerId, table.createdAt),
    index("orders_by_account").on(table.accountId, table.createdAt),
    index("orders_by_cart").on(table.cartId),
    index("orders_by_email").on(table.buyerEmail),
    index("orders_by_status").on(table.status, table.expiresAt),
  ],
);
