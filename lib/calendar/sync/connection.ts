import { and, eq, type InferSelectModel, isNull } from "drizzle-orm";
import { database, type Tx } from "#db/client.ts";
import { calendarConnections } from "#db/schema/calendar-connections.ts";
import { inTransaction } from "#db/transaction.ts";
import { secretFor } from "#lib/env.ts";
import { enqueue } from "#lib/outbox/enqueue.ts";
import { seal, unseal } from "#lib/seal.ts";
import type { CalendarFault } from "../rules/faults.ts";

export type Connection = InferSelectModel<typeof calendarConnections>;
export type ConnectionKey = { accountId: string; connectionId: string };

/** Stands where the calendar's id will be while Google is asked to make it. */
export const askedForCalendar = "";

/** A token for the database: it opens in the row of this connection alone. */
export function sealToken(token: string, { connectionId }: ConnectionKey): string {
  return seal(Buffer.from(token), secretFor("calendar tokens"), `calendar ${connectionId}`);
}

export function openToken(sealed: string, { connectionId }: ConnectionKey): string {
  return unseal(sealed, secretFor("calendar tokens"), `calendar ${connectionId}`).toString();
}

/** The connection that a queued effect was meant for; null when the person has disconnected or connected anew since. */
export async function readConnection(key: ConnectionKey): Promise<Connection | null> {
  const [row] = await database().select().from(calendarConnections).where(isIt(key));
  return row ?? null;
}

/** Writes to a connection, unless it is another one by now. */
export async function updateConnection(
  key: ConnectionKey,
  fields: Partial<Connection>,
  tx: Tx = database(),
): Promise<void> {
  await tx.update(calendarConnections).set(fields).where(isIt(key));
}

/**
 * Stops a connection: `broken` where only connecting again helps, `limited` where a scope is missing. Of a right that ended the
 * person is told by mail, once; what they did themselves a moment ago they know.
 */
export async function stopConnection(key: ConnectionKey, fault: CalendarFault, now: Date): Promise<void> {
  const state = fault === "SCOPE_MISSING" ? "limited" : "broken";
  await inTransaction(database(), async (tx) => {
    await updateConnection(key, { state, lastError: fault, sealedAccessToken: null }, tx);
    if (fault !== "ACCESS_ENDED") return;
    const [told] = await tx
      .update(calendarConnections)
      .set({ toldAt: now })
      .where(and(isIt(key), isNull(calendarConnections.toldAt)));
    if (told.affectedRows !== 1) return;
    await enqueue(tx, {
      kind: "mail.calendar-broken",
      payload: { accountId: key.accountId },
      organizerId: null,
      dedupeKey: `calendar-broken:${key.connectionId}`,
      orderKey: `account:${key.accountId}`,
      runAt: now,
    });
  });
}

function isIt({ accountId, connectionId }: ConnectionKey) {
  return and(
    eq(calendarConnections.accountId, accountId),
    eq(calendarConnections.connectionId, connectionId),
  );
}
