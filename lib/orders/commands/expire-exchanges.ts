import { and, asc, eq, lte, sql } from "drizzle-orm";
import { database } from "#db/client.ts";
import { exchanges } from "#db/schema/exchanges.ts";
import { orders } from "#db/schema/orders.ts";
import { inTransaction } from "#db/transaction.ts";
import { abandonExchange } from "../steps/close-exchange.ts";
import { tellUnpaidChange } from "../steps/tell-unpaid.ts";

const exchangesATime = 200;

/**
 * The sweep over changes whose clock has ended unpaid (the database's clock): each ends once, its new seats are free, its payment
 * is closed at the provider, the tickets stay what they are, and who wanted to pay is told. Answers how many ended.
 */
export async function expireExchanges(now: Date): Promise<number> {
  const due = await database()
    .select({ id: exchanges.id, organizerId: exchanges.organizerId, orderId: exchanges.orderId })
    .from(exchanges)
    .where(and(eq(exchanges.status, "pending"), lte(exchanges.expiresAt, sql`NOW(3)`)))
    .orderBy(asc(exchanges.expiresAt))
    .limit(exchangesATime);
  let ended = 0;
  for (const exchange of due) {
    const isEnded = await inTransaction(database(), async (tx) => {
      await tx.select({ id: orders.id }).from(orders).where(eq(orders.id, exchange.orderId)).for("update");
      const isOver = await abandonExchange(tx, exchange, "expired", now);
      const order = { id: exchange.orderId, organizerId: exchange.organizerId };
      if (isOver) await tellUnpaidChange(tx, order, exchange.id, now);
      return isOver;
    });
    if (isEnded) ended += 1;
  }
  return ended;
}
