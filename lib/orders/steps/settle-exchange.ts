import { eq, inArray, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { events } from "#db/schema/events.ts";
import { exchangeLines } from "#db/schema/exchange-lines.ts";
import { exchanges } from "#db/schema/exchanges.ts";
import { performances } from "#db/schema/performances.ts";
import { completeExchange, type ExchangeRow } from "./complete-exchange.ts";
import type { OrderRow } from "./complete-order.ts";

/**
 * Money for a change is in, in time or late: the new seats if they are still to be had and the tickets still what they were. False:
 * the money is to go back, and the old seats stay. Under the order's lock.
 */
export async function settleExchange(
  tx: Tx,
  order: OrderRow,
  payment: { id: string; exchangeId: string | null },
  now: Date,
): Promise<boolean> {
  const [found] = await tx
    .select({ exchange: exchanges, isRunning: sql<number>`${exchanges.expiresAt} > NOW(3)` })
    .from(exchanges)
    .where(eq(exchanges.id, payment.exchangeId ?? ""));
  if (!found || found.exchange.status === "done") return false;
  const { exchange } = found;
  const isInTime = exchange.status === "pending" && Number(found.isRunning) === 1;
  if (await isOff(tx, exchange, isInTime, now)) return false;
  return (await completeExchange(tx, order, exchange, payment.id, now)) === null;
}

/** One of the performances was called off or has begun; for late money, the sale of one is over. */
async function isOff(tx: Tx, exchange: ExchangeRow, isInTime: boolean, now: Date): Promise<boolean> {
  const lines = await tx.select().from(exchangeLines).where(eq(exchangeLines.exchangeId, exchange.id));
  const ids = lines.flatMap(({ fromPerformanceId, toPerformanceId }) => [fromPerformanceId, toPerformanceId]);
  const shows = await tx
    .select({
      status: performances.status,
      eventStatus: events.status,
      startsAt: performances.startsAt,
      saleEndsAt: performances.saleEndsAt,
    })
    .from(performances)
    .innerJoin(events, eq(events.id, performances.eventId))
    .where(inArray(performances.id, ids));
  return shows.some(
    ({ status, eventStatus, startsAt, saleEndsAt }) =>
      status === "cancelled" ||
      eventStatus === "cancelled" ||
      now >= startsAt ||
      (!isInTime && now >= saleEndsAt),
  );
}
