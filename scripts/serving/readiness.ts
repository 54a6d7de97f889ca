import { env, missingSettings } from "#lib/env.ts";
import { checkDatabaseUrl } from "../host/database-failure.ts";
import { Failure } from "../host/failure.ts";
import { refuseForeign, schemaState } from "../migrations/migrate.ts";

const meanings: Record<string, string> = {
  DATABASE_URL: "mysql://user:password@host:3306/database",
  KAMETAY_SECRET: "32 random bytes, e.g. from: openssl rand -base64 32",
  PUBLIC_URL: "the address visitors use, e.g. https://tickets.example.kz",
};

/** lib/env names what is wrong; here that becomes a clear failure. */
function checkSettings(): void {
  try {
    env();
  } catch (error) {
    throw new Failure((error as Error).message, ["set it right; .env.example explains each setting"], error);
  }
}

/** Stops with one clear message unless the settings are whole and the database is the code's. */
export async function checkReadiness(): Promise<void> {
  if (process.env.DATABASE_URL) checkDatabaseUrl(process.env.DATABASE_URL);
  checkSettings();
  const missing = missingSettings();
  if (missing.length > 0) {
    throw new Failure(
      `A shop of one's own needs ${missing.join(", ")}.`,
      [...missing.map((name) => `set ${name} (${meanings[name] ?? "see .env.example"})`)].concat(
        missing.includes("DATABASE_URL") ? [] : ["or unset DATABASE_URL: the shop then runs as a demo"],
      ),
    );
  }
  const url = env().DATABASE_URL ?? "";
  const state = await schemaState(url);
  refuseForeign(state);
  if (state.kind === "behind") {
    throw new Failure(
      `The database is older than this code: ${state.pending.length} migration(s) have to be run (${state.pending.map((one) => one.tag).join(", ")}).`,
      ["run: npm run db:migrate (after a backup)", "or run the code the database was made for"],
    );
  }
}
