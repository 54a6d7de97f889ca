import { and, desc, eq, inArray, or, sql } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { events } from "#db/schema/events.ts";
import { orderLines } from "#db/schema/order-lines.ts";
import { orders } from "#db/schema/orders.ts";
import { performances } from "#db/schema/performances.ts";
import { venues } from "#db/schema/venues.ts";
import { msPerMinute } from "#lib/clock.ts";
import type { MyOrder } from "../rules/my-order.ts";

const most = 200;

/** The orders of an account that became tickets, or still can: what expired or was cancelled is nobody's ticket. Latest first. */
export async function readMyOrders(db: Db, accountId: string): Promise<MyOrder[]> {
  const seats = sql<number>`COUNT(*)`;
  const rows = await db
    .select({
      orderCode: orders.code,
      status: orders.status,
      expiresAt: orders.expiresAt,
      performanceId: performances.id,
      title: events.title,
      startsAt: performances.startsAt,
      durationMinutes: events.durationMinutes,
      timeZone: venues.timeZone,
      venue: venues.name,
      seats,
    })
    .from(orders)
    .innerJoin(orderLines, eq(orderLines.orderId, orders.id))
    .innerJoin(performances, eq(performances.id, orderLines.performanceId))
    .innerJoin(events, eq(events.id, performances.eventId))
    .innerJoin(venues, eq(venues.id, performances.venueId))
    .where(
      and(
        eq(orders.accountId, accountId),
        or(
          inArray(orders.status, ["paid", "partly-refunded", "refunded"]),
          and(eq(orders.status, "pending"), sql`${orders.expiresAt} > NOW(3)`),
        ),
      ),
    )
    .groupBy(orders.id, performances.id, events.id, venues.id)
    .orderBy(desc(performances.startsAt), desc(orders.id))
    .limit(most);
  return rows.map(({ durationMinutes, ...row }) => ({
    ...row,
    seats: Number(row.seats),
    endsAt: new Date(row.startsAt.getTime() + durationMinutes * msPerMinute),
  }));
}
