import { and, eq, inArray } from "drizzle-orm";
import type { ResultSetHeader } from "mysql2";
import type { Tx } from "#db/client.ts";
import { exchangeLines } from "#db/schema/exchange-lines.ts";
import { exchanges } from "#db/schema/exchanges.ts";
import { payments } from "#db/schema/payments.ts";
import { freeSeats } from "#lib/seating/steps/free-seats.ts";
import { closePayment, openStatuses } from "./close-payments.ts";

/**
 * Ends a change that waits for its payment: its new seats come free, the tickets stay what they are. Under the order's lock; the
 * state decides, so it ends once. False when it was ended or done before.
 */
export async function closeExchange(tx: Tx, exchangeId: string): Promise<boolean> {
  const [closed] = await tx
    .update(exchanges)
    .set({ status: "closed" })
    .where(and(eq(exchanges.id, exchangeId), eq(exchanges.status, "pending")));
  if ((closed as ResultSetHeader).affectedRows !== 1) return false;
  const held = await tx
    .select({ performanceId: exchangeLines.toPerformanceId, seatId: exchangeLines.toSeatId })
    .from(exchangeLines)
    .where(eq(exchangeLines.exchangeId, exchangeId));
  for (const { performanceId, seatId } of held)
    await freeSeats(tx, performanceId, [seatId], { heldBy: exchangeId });
  return true;
}

/** The same with its open payment, which is closed here and, after the commit, at the provider. */
export async function abandonExchange(
  tx: Tx,
  exchange: { id: string; organizerId: string },
  status: "left" | "expired",
  now: Date,
): Promise<boolean> {
  if (!(await closeExchange(tx, exchange.id))) return false;
  const open = await tx
    .select({ id: payments.id })
    .from(payments)
    .where(and(eq(payments.exchangeId, exchange.id), inArray(payments.status, [...openStatuses])));
  for (const { id } of open) await closePayment(tx, id, exchange.organizerId, status, now);
  return true;
}
