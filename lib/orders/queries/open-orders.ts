import { and, asc, eq, gt, isNull, or, sql } from "drizzle-orm";
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

/**
 * What a visitor began to pay with this cart and has not paid, a guest's and their own; the one that ends first comes first. Another
 * account's, who signed out here, is none of theirs.
 */
export async function readOpenOrders(db: Db, cartId: string, accountId: string | null): Promise<OpenOrder[]> {
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
    .where(
      and(
        eq(orders.cartId, cartId),
        or(isNull(orders.accountId), accountId === null ? undefined : eq(orders.accountId, accountId)),
        eq(orders.status, "pending"),
        gt(orders.expiresAt, sql`NOW(3)`),
      ),
    )
    .orderBy(asc(orders.expiresAt));
}
