import { checkDatabaseUrl } from "./host/database-failure.ts";
import { describeFailure, Failure } from "./host/failure.ts";
import { loadSettings } from "./host/settings.ts";
import { migrate } from "./migrations/migrate.ts";

/** `npm run db:migrate`: brings the database of DATABASE_URL (or the demo's) to the code's schema. */
try {
  loadSettings();
  const url = process.env.DATABASE_URL;
  if (!url) throw new Failure("DATABASE_URL is not set.", ["set it to the database that is to be migrated"]);
  checkDatabaseUrl(url);
  const done = await migrate(url);
  console.log(done.length === 0 ? "The database is up to date." : `Migrated: ${done.join(", ")}`);
} catch (error) {
  console.error(error instanceof Failure ? describeFailure(error) : error);
  process.exitCode = 1;
}
