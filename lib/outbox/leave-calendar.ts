import { and, eq, ne } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { calendarConnections } from "#db/schema/calendar-connections.ts";
import { enqueue } from "./enqueue.ts";

/**
 * Ends an account's connection to Google: our calendar there, the right and the tokens go with the effect that this writes. Also
 * for an account that is being deleted. Twice is once; without a connection it does nothing.
 */
export async function leaveCalendar(tx: Tx, accountId: string, now: Date): Promise<void> {
  const [row] = await tx
    .select({ connectionId: calendarConnections.connectionId })
    .from(calendarConnections)
    .where(and(eq(calendarConnections.accountId, accountId), ne(calendarConnections.state, "leaving")))
    .for("update");
  if (!row) return;
  const { connectionId } = row;
  await tx
    .update(calendarConnections)
    .set({ state: "leaving", googleEmail: null })
    .where(eq(calendarConnections.accountId, accountId));
  await enqueue(tx, {
    kind: "calendar.disconnect",
    payload: { accountId, connectionId },
    organizerId: null,
    dedupeKey: `calendar-end:${connectionId}`,
    // Not behind entries that wait for Google: leaving is not to wait for them.
    orderKey: `calendar-end:${connectionId}`,
    runAt: now,
  });
}
