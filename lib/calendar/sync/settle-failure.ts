import { FinalFailure, maxAttempts } from "#lib/outbox/rules/effects.ts";
import { failureKind } from "../google/failure.ts";
import type { CalendarFault } from "../rules/faults.ts";
import { type Connection, stopConnection, updateConnection } from "./connection.ts";
import { type EntryRow, updateEntry } from "./entry-row.ts";

/**
 * What follows from a failed call. The right ended or a scope is missing: the connection stops and nothing is tried again. Busy
 * or down: noted for the page, and thrown on, so that the outbox waits and tries again. Anything else is given up on.
 */
export async function settleFailure(
  error: unknown,
  connection: Connection,
  entry: EntryRow,
  attempts: number,
  now: Date,
): Promise<void> {
  const kind = failureKind(error);
  if (kind === null) throw error;
  if (kind === "ended" || kind === "unauthorized") return stopConnection(connection, "ACCESS_ENDED", now);
  if (kind === "scope") return stopConnection(connection, "SCOPE_MISSING", now);
  const fault: CalendarFault =
    kind === "busy" ? "BUSY" : kind === "down" || kind === "changed" ? "DOWN" : "REFUSED";
  const isOver = fault === "REFUSED" || attempts >= maxAttempts;
  await updateEntry(entry, { lastError: fault, ...(isOver && { state: "failed" as const }) });
  await updateConnection(connection, { lastError: fault });
  throw fault === "REFUSED" ? new FinalFailure(String(error)) : error;
}
