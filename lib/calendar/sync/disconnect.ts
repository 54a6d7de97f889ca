import { and, eq, ne } from "drizzle-orm";
import { database } from "#db/client.ts";
import { calendarConnections } from "#db/schema/calendar-connections.ts";
import { calendarEntries } from "#db/schema/calendar-entries.ts";
import { inTransaction } from "#db/transaction.ts";
import { type EffectHandlers, maxAttempts } from "#lib/outbox/rules/effects.ts";
import { failureKind } from "../google/failure.ts";
import { revokeAccess } from "../google/oauth.ts";
import { withCalendars } from "./access.ts";
import { type Connection, openToken, readConnection } from "./connection.ts";

/**
 * Deletes our calendar at Google, gives the right back and drops the tokens. While Google is away it is tried again; at the last
 * try the tokens are dropped all the same. Entries that the person deleted stay noted: their no outlives the connection.
 */
export const syncDisconnect: EffectHandlers["calendar.disconnect"] = async (key, { attempts, now }) => {
  const connection = await readConnection(key);
  if (connection?.state !== "leaving") return;
  try {
    await leaveGoogle(connection, now);
  } catch (error) {
    const kind = failureKind(error);
    const mayHeal = kind === "busy" || kind === "down" || kind === null;
    if (mayHeal && attempts < maxAttempts) throw error;
  }
  await inTransaction(database(), async (tx) => {
    const { accountId, connectionId } = key;
    await tx
      .delete(calendarEntries)
      .where(and(eq(calendarEntries.accountId, accountId), ne(calendarEntries.state, "refused")));
    await tx
      .delete(calendarConnections)
      .where(
        and(eq(calendarConnections.accountId, accountId), eq(calendarConnections.connectionId, connectionId)),
      );
  });
};

async function leaveGoogle(connection: Connection, now: Date): Promise<void> {
  const { calendarId } = connection;
  if (calendarId)
    await withCalendars(connection, now, async (calendars) => {
      try {
        await calendars.deleteCalendar(calendarId);
      } catch (error) {
        const kind = failureKind(error);
        if (kind !== "missing" && kind !== "gone") throw error;
      }
    });
  await revokeAccess(openToken(connection.sealedRefreshToken, connection));
}
