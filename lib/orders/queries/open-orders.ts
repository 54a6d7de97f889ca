import { and, asc, eq, gt, sql } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { orders } from "#db/schema/orders.ts";
import { organizers } from "#db/schema/organizers.ts";
import type { LocalizedText } from "#lib/i18n/localized.ts";
import type { Currency } from "#lib/money.ts";

/** An order of a cart that is still to be paid: its seats are not in the cart any more and not yet tickets. */
export type OpenOrder = {
  code: string;
  organizerName: LocalizedText;
  totalTiyn: number;
  currency: Currency;
  expiresAt: Date;
};

/** What a visitor began to pay and has not paid, by the cart's cookie; the one that ends first comes first. */
export async function readOpenOrders(db: Db, cartId: string): Promise<OpenOrder[]> {
  return db
    .select({
      code: orders.code,
      organizerName: organizers.name,
      totalTiyn: orders.totalTiyn,
      currency: orders.currency,
      expiresAt: orders.expiresAt,
    })
    .from(orders)
    .innerJoin(organizers, eq(organizers.id, orders.organizerId))
    .where(and(eq(orders.cartId, cartId), eq(orders.status, "pending"), gt(orders.expiresAt, sql`NOW(3)`)))
    .orderBy(asc(orders.expiresAt));
}
