import { join } from "node:path";
import type { Connection, Pool } from "mysql2/promise";
import { openPool } from "#db/client.ts";
import { databaseFailure } from "../host/database-failure.ts";
import { Failure } from "../host/failure.ts";
import { applyMigrations } from "./apply.ts";
import { type Migration, readJournal } from "./journal.ts";
import { compareState, readApplied, type State } from "./state.ts";

/** The migrations of the code; every command runs in the project's folder. */
export const migrationsFolder = () => join(process.cwd(), "db", "migrations");

/** Brings the database at `url` to the code's schema. Returns the tags of the migrations that were run. */
export async function migrate(
  url: string,
  journal: Migration[] = readJournal(migrationsFolder()),
): Promise<string[]> {
  return withConnection(url, async (connection, pool) => {
    await connection.query("CREATE TABLE IF NOT EXISTS __migration_lock (id int PRIMARY KEY)");
    await connection.query("INSERT IGNORE INTO __migration_lock VALUES (1)");
    // A second connection holds the row meanwhile, so that two deployments at once migrate one after the other.
    const holder = await pool.getConnection();
    try {
      await holder.beginTransaction();
      await holder.query("SELECT id FROM __migration_lock WHERE id = 1 FOR UPDATE");
      const state = compareState(journal, await readApplied(connection));
      refuseForeign(state);
      if (state.kind !== "behind") return [];
      await applyMigrations(connection, state.pending);
      return state.pending.map((migration) => migration.tag);
    } finally {
      await holder.rollback().catch(() => {});
      holder.release();
    }
  });
}

/** How the database at `url` stands to the code. Clear failures where it cannot be reached. */
export async function schemaState(url: string): Promise<State> {
  return withConnection(url, async (connection) =>
    compareState(readJournal(migrationsFolder()), await readApplied(connection)),
  );
}

const freshDemo =
  "for the demo's own database: npm start -- --fresh (or npm run dev -- --fresh) makes it anew; what is in it is lost";

/** Stops with one clear message when this database is not the code's to serve from. */
export function refuseForeign(state: State): void {
  if (state.kind === "ahead") {
    throw new Failure("The database is newer than this code: a later version has migrated it.", [
      "run the later version of the code",
      "or restore the backup made before that version, or use another database (DATABASE_URL)",
      freshDemo,
    ]);
  }
  if (state.kind === "changed") {
    throw new Failure(
      `The database was made by another form of this code (migration ${state.tag} differs).`,
      ["run the code that made it, or use another database (DATABASE_URL)", freshDemo],
    );
  }
}

async function withConnection<T>(
  url: string,
  work: (connection: Connection, pool: Pool) => Promise<T>,
): Promise<T> {
  const pool = openPool(url, 2);
  try {
    const connection = await pool.getConnection();
    try {
      return await work(connection, pool);
    } finally {
      connection.release();
    }
  } catch (error) {
    throw databaseFailure(url, error) ?? error;
  } finally {
    await pool.end();
  }
}
