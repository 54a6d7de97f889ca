import { desc, eq } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { orders } from "#db/schema/orders.ts";

/** What was typed in this cart's last checkout, whoever sold: nobody types it twice when a payment did not go through. */
export async function readLastBuyer(
  db: Db,
  cartId: string,
): Promise<{ name: string; email: string; phone: string } | null> {
  const [row] = await db
    .select({ name: orders.buyerName, email: orders.buyerEmail, phone: orders.buyerPhone })
    .from(orders)
    .where(eq(orders.cartId, cartId))
    .orderBy(desc(orders.createdAt))
    .limit(1);
  return row ?? null;
}
