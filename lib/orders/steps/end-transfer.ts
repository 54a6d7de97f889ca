import { and, eq, lte, type SQL } from "drizzle-orm";
import type { ResultSetHeader } from "mysql2";
import type { Tx } from "#db/client.ts";
import { type TransferState, transfers } from "#db/schema/transfers.ts";

/** Ends an open offer; false when somebody ended it before: taken, called back, declined or run out. */
export async function endTransfer(
  tx: Tx,
  which: SQL,
  state: Exclude<TransferState, "offered">,
  now: Date,
  also: Partial<typeof transfers.$inferInsert> = {},
): Promise<boolean> {
  const [ended] = await tx
    .update(transfers)
    .set({ ...also, state, endedAt: now })
    .where(and(eq(transfers.state, "offered"), which));
  return (ended as ResultSetHeader).affectedRows > 0;
}

/** Ends a ticket's offer that nobody took in time, so that another can be made before the sweep was there. */
export async function closeOverdue(tx: Tx, ticketId: string, now: Date): Promise<void> {
  const isOverdue = and(eq(transfers.ticketId, ticketId), lte(transfers.expiresAt, now));
  if (isOverdue) await endTransfer(tx, isOverdue, "expired", now);
}
