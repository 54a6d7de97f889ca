import { eq, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { events } from "#db/schema/events.ts";
import { orderLines } from "#db/schema/order-lines.ts";
import { orders } from "#db/schema/orders.ts";
import { performances } from "#db/schema/performances.ts";
import type { ErrorCode } from "#lib/errors.ts";
import type { OrderRow } from "./complete-order.ts";

/**
 * Why tickets may not be given for money that has come, apart from the seats: a performance that was cancelled, or, for money that
 * comes after the order's clock, one whose sale is over. Null: they may.
 */
export async function lateRefusal(tx: Tx, order: OrderRow, now: Date): Promise<ErrorCode | null> {
  const rows = await tx
    .selectDistinct({
      status: performances.status,
      eventStatus: events.status,
      saleEndsAt: performances.saleEndsAt,
      isInTime: sql<number>`${orders.status} = 'pending' AND ${orders.expiresAt} > NOW(3)`,
    })
    .from(orderLines)
    .innerJoin(orders, eq(orders.id, orderLines.orderId))
    .innerJoin(performances, eq(performances.id, orderLines.performanceId))
    .innerJoin(events, eq(events.id, performances.eventId))
    .where(eq(orderLines.orderId, order.id));
  for (const row of rows) {
    if (row.status === "cancelled" || row.eventStatus === "cancelled") return "PERFORMANCE_CANCELLED";
    if (!Number(row.isInTime) && now >= row.saleEndsAt) return "SALE_OVER";
  }
  return null;
}
