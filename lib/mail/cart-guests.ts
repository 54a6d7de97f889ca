import { and, asc, gt, inArray, sql } from "drizzle-orm";
import { database } from "#db/client.ts";
import { orders } from "#db/schema/orders.ts";
import { isSold } from "#lib/orders/rules/states.ts";

/**
 * The guests of carts, by the cart's id: as they wrote themselves down in its last checkout, of the last day, where nothing came of
 * that and they let mail be sent abroad. After a purchase an address is not taken for the next one's: computers are shared.
 */
export async function readGuests(cartIds: readonly string[]) {
  if (cartIds.length === 0) return new Map<string, never>();
  const rows = await database()
    .select({
      cartId: orders.cartId,
      accountId: orders.accountId,
      status: orders.status,
      mailAllowed: orders.mailAllowed,
      email: orders.buyerEmail,
      name: orders.buyerName,
      locale: orders.locale,
      localeChosen: orders.localeChosen,
    })
    .from(orders)
    .where(and(inArray(orders.cartId, [...cartIds]), gt(orders.createdAt, sql`NOW(3) - INTERVAL 1 DAY`)))
    .orderBy(asc(orders.createdAt), asc(orders.id));
  const last = new Map(rows.map((row) => [row.cartId, row]));
  return new Map(
    [...last].filter(
      ([, { accountId, status, mailAllowed }]) => accountId === null && mailAllowed && !isSold(status),
    ),
  );
}
