import type { Connection, RowDataPacket } from "mysql2/promise";
import type { Migration } from "./journal.ts";

/** A migration the database remembers. */
export type Applied = { createdAtMs: number; hash: string };

export type State =
  | { kind: "current" }
  | { kind: "behind"; pending: Migration[] }
  /** The database has migrations this code does not know. */
  | { kind: "ahead"; unknown: number }
  /** A migration was changed after this database had run it. */
  | { kind: "changed"; tag: string };

/** Compares what the code has with what the database remembers. */
export function compareState(journal: Migration[], applied: Applied[]): State {
  const byTime = new Map(applied.map((one) => [one.createdAtMs, one.hash]));
  const known = new Set(journal.map((one) => one.createdAtMs));
  const unknown = applied.filter((one) => !known.has(one.createdAtMs));
  const last = journal.at(-1)?.createdAtMs ?? 0;
  if (unknown.some((one) => one.createdAtMs > last)) return { kind: "ahead", unknown: unknown.length };
  const changed = journal.find(
    (one) => byTime.has(one.createdAtMs) && byTime.get(one.createdAtMs) !== one.hash,
  );
  if (changed) return { kind: "changed", tag: changed.tag };
  if (unknown.length > 0) return { kind: "changed", tag: "one that is no longer there" };
  const pending = journal.filter((one) => !byTime.has(one.createdAtMs));
  return pending.length === 0 ? { kind: "current" } : { kind: "behind", pending };
}

/** What the database remembers; nothing for a new one. The table is drizzle's own, so its tools agree with ours. */
export async function readApplied(connection: Connection): Promise<Applied[]> {
  try {
    const [rows] = await connection.query<RowDataPacket[]>(
      "SELECT hash, created_at FROM __drizzle_migrations",
    );
    return rows.map((row) => ({ hash: String(row.hash), createdAtMs: Number(row.created_at) }));
  } catch (error) {
    if ((error as { errno?: number }).errno === noSuchTable) return [];
    throw error;
  }
}

const noSuchTable = 1146;
