import type { Connection, ResultSetHeader, RowDataPacket } from "mysql2/promise";
import type { Migration } from "./journal.ts";

/** What a statement says that had been carried out already: table, column, key, constraint there, or gone. */
const alreadyDone = new Set([1050, 1051, 1060, 1061, 1091, 1826]);

function saysAlreadyDone(error: unknown): boolean {
  const { errno = 0, message = "" } = error as { errno?: number; message?: string };
  // A foreign key that is there already comes from MariaDB as a table that cannot be made.
  return alreadyDone.has(errno) || (errno === 1005 && message.includes("errno: 121"));
}

/**
 * Runs the pending migrations, statement by statement. Every schema change commits by itself, so the number of
 * statements done is kept beside: after a kill the next run goes on where that one stood, and takes "exists already"
 * for the one statement whose outcome nobody knows.
 */
export async function applyMigrations(connection: Connection, pending: Migration[]): Promise<void> {
  await connection.query(
    "CREATE TABLE IF NOT EXISTS __drizzle_migrations (id serial PRIMARY KEY, hash text NOT NULL, created_at bigint)",
  );
  await connection.query(
    "CREATE TABLE IF NOT EXISTS __migration_progress (created_at bigint PRIMARY KEY, done int NOT NULL)",
  );
  for (const migration of pending) await applyOne(connection, migration);
}

async function applyOne(connection: Connection, migration: Migration) {
  const [claimed] = await connection.query<ResultSetHeader>(
    "INSERT IGNORE INTO __migration_progress VALUES (?, 0)",
    [migration.createdAtMs],
  );
  const resumed = claimed.affectedRows === 0;
  const [rows] = await connection.query<RowDataPacket[]>(
    "SELECT done FROM __migration_progress WHERE created_at = ?",
    [migration.createdAtMs],
  );
  const first = Number(rows[0]?.done ?? 0);
  for (const [at, statement] of migration.statements.entries()) {
    if (at < first) continue;
    // A change of rows and its mark commit together; a change of the schema commits before its mark.
    await connection.beginTransaction();
    try {
      await connection.query(statement);
    } catch (error) {
      if (!(resumed && at === first && saysAlreadyDone(error))) {
        await connection.rollback();
        throw new Error(`Migration ${migration.tag}, statement ${at + 1}: ${(error as Error).message}`, {
          cause: error,
        });
      }
    }
    await connection.query("UPDATE __migration_progress SET done = ? WHERE created_at = ?", [
      at + 1,
      migration.createdAtMs,
    ]);
    await connection.commit();
  }
  await connection.beginTransaction();
  await connection.query("INSERT INTO __drizzle_migrations (hash, created_at) VALUES (?, ?)", [
    migration.hash,
    migration.createdAtMs,
  ]);
  await connection.query("DELETE FROM __migration_progress WHERE created_at = ?", [migration.createdAtMs]);
  await connection.commit();
}
