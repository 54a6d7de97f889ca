import { sql } from "drizzle-orm";
import { check, index, int, mysqlTable, primaryKey, tinyint, varchar } from "drizzle-orm/mysql-core";
import { id, moment } from "#db/columns.ts";

export const claimState = { held: 1, sold: 2, blocked: 3 } as const;

/**
 * A seat, or a place of an area, that is taken; no row means free. The primary key is what keeps a seat from being sold twice:
 * no lock is trusted. No foreign keys: they would lock parents on the hottest write. See docs/decisions for the statement.
 */
export const seatClaims = mysqlTable(
  "seat_claims",
  {
    performanceId: id("performance_id").notNull(),
    seatId: int("seat_id", { unsigned: true }).notNull(),
    /** Derived from the cart and the request's key: the same request is the same claim. */
    claimId: id("claim_id").notNull(),
    state: tinyint("state").notNull().default(claimState.held),
    organizerId: id("organizer_id").notNull(),
    cartId: id("cart_id"),
    orderId: id("order_id"),
    rateId: id("rate_id"),
    priceId: id("price_id"),
    /** Why and for which channel the organizer keeps it back (state blocked only). */
    channelCode: varchar("channel_code", { length: 16 }),
    reason: varchar("reason", { length: 120 }),
    expiresAt: moment("expires_at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.performanceId, table.seatId] }),
    index("seat_claims_by_cart").on(table.cartId),
    index("seat_claims_by_order").on(table.orderId),
    check("seat_claims_nz", sql`claim_id <> x'00000000000000000000000000000000'`),
  ],
);
