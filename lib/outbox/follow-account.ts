import { and, eq } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { calendarConnections } from "#db/schema/calendar-connections.ts";
import { newId } from "#lib/ids.ts";
import { enqueue } from "./enqueue.ts";

/** Asks for all entries of an account's connected calendar to be looked at: it has got tickets, or wants other words in them. */
export async function followAccount(tx: Tx, accountId: string, now: Date): Promise<void> {
  const [row] = await tx
    .select({ connectionId: calendarConnections.connectionId })
    .from(calendarConnections)
    .where(and(eq(calendarConnections.accountId, accountId), eq(calendarConnections.state, "connected")));
  if (!row) return;
  await enqueue(tx, {
    kind: "calendar.account",
    payload: { accountId },
    organizerId: null,
    dedupeKey: `calendar:${newId()}`,
    orderKey: `calendar:${accountId}`,
    runAt: now,
  });
}
