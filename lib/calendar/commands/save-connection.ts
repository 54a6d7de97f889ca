import { and, eq, inArray } from "drizzle-orm";
import { database, type Tx } from "#db/client.ts";
import { type CalendarMode, calendarConnections } from "#db/schema/calendar-connections.ts";
import { calendarEntries } from "#db/schema/calendar-entries.ts";
import { inTransaction } from "#db/transaction.ts";
import { newId } from "#lib/ids.ts";
import { calendarScope, type Granted } from "../google/oauth.ts";
import type { ConnectAnswer } from "../rules/connect.ts";
import { sealToken } from "../sync/connection.ts";
import { enqueueAll } from "./enqueue-all.ts";

/**
 * Keeps what Google granted as the account's one connection, tokens sealed, and asks for its tickets' entries. Connecting anew
 * with the same Google account goes on with the calendar that is there. Without our scope it is `LIMITED` and nothing is written.
 */
export function saveConnection(
  accountId: string,
  granted: Granted & { refreshToken: string },
  mode: CalendarMode,
  now: Date,
): Promise<ConnectAnswer> {
  const connectionId = newId();
  const key = { accountId, connectionId };
  const isWhole = granted.scopes.includes(calendarScope);
  return inTransaction(database(), async (tx) => {
    const [before] = await tx
      .select()
      .from(calendarConnections)
      .where(eq(calendarConnections.accountId, accountId))
      .for("update");
    if (before?.state === "leaving") return "STILL_LEAVING";
    const isSameAccount = granted.email !== null && before?.googleEmail === granted.email;
    const calendarId = isSameAccount ? before.calendarId || null : null;
    const fields = {
      connectionId,
      googleEmail: granted.email,
      calendarId,
      mode,
      state: isWhole ? ("connected" as const) : ("limited" as const),
      lastError: isWhole ? null : "SCOPE_MISSING",
      scopes: granted.scopes.join(" ").slice(0, 500),
      sealedRefreshToken: sealToken(granted.refreshToken, key),
      sealedAccessToken: sealToken(granted.accessToken, key),
      accessExpiresAt: granted.accessExpiresAt,
      toldAt: null,
    };
    await tx
      .insert(calendarConnections)
      .values({ accountId, ...fields })
      .onDuplicateKeyUpdate({ set: { ...fields, createdAt: now } });
    if (calendarId === null) await beginEntriesAnew(tx, accountId);
    await enqueueAll(tx, accountId, now);
    return isWhole ? "CONNECTED" : "LIMITED";
  });
}

/** In a new calendar nothing stands yet; what the person deleted from the old one stays a no. */
async function beginEntriesAnew(tx: Tx, accountId: string): Promise<void> {
  const mine = eq(calendarEntries.accountId, accountId);
  await tx.delete(calendarEntries).where(and(mine, eq(calendarEntries.state, "gone")));
  await tx
    .update(calendarEntries)
    .set({ state: "waiting", sequence: -1, lastError: null, writtenAt: null })
    .where(and(mine, inArray(calendarEntries.state, ["written", "failed"])));
}
