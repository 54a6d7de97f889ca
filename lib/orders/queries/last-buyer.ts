import { and, desc, eq, gt, isNull, or, sql } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { orders } from "#db/schema/orders.ts";
import { isSold } from "../rules/states.ts";

export type TypedBuyer = { name: string; email: string; phone: string };

/**
 * What was typed in this cart's last checkout of the last day, where nothing came of it: nobody types it twice. After a purchase
 * it is not offered, and never to another account than the one that typed it: computers are shared.
 */
export async function readLastBuyer(
  db: Db,
  cartId: string,
  accountId: string | null,
): Promise<TypedBuyer | null> {
  const [row] = await db
    .select({
      status: orders.status,
      name: orders.buyerName,
      email: orders.buyerEmail,
      phone: orders.buyerPhone,
    })
    .from(orders)
    .where(
      and(
        eq(orders.cartId, cartId),
        or(isNull(orders.accountId), accountId === null ? undefined : eq(orders.accountId, accountId)),
        gt(orders.createdAt, sql`NOW(3) - INTERVAL 1 DAY`),
      ),
    )
    .orderBy(desc(orders.createdAt), desc(orders.id))
    .limit(1);
  if (!row || isSold(row.status)) return null;
  const { status: _, ...typed } = row;
  return typed;
}
