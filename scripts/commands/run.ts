import { isDemo, openDemo } from "../embedded/demo.ts";
import { scriptEntry } from "../host/bundle.ts";
import { runCommand } from "../host/command.ts";
import { checkDatabaseUrl } from "../host/database-failure.ts";
import { Failure } from "../host/failure.ts";
import { runScript } from "../host/run-script.ts";
import { migrate } from "../migrations/migrate.ts";

/** `node scripts/run.mjs NAME ...`: a script of ours, on the demo's database unless DATABASE_URL says otherwise. */
await runCommand(async ({ onStop }) => {
  const [name = "", ...args] = process.argv.slice(2);
  if (!scriptEntry(name)) throw new Failure(`There is no script "${name}" in scripts/.`);
  if (!isDemo()) checkDatabaseUrl(process.env.DATABASE_URL ?? "");
  const demo = isDemo() ? await openDemo((what) => console.error(what)) : undefined;
  if (demo) {
    onStop(() => demo.server.release());
    await migrate(demo.environment.DATABASE_URL ?? "");
  }
  // Who names a database means it: what must not touch a shop in earnest then refuses, unless told otherwise.
  const environment = demo?.environment ?? { NODE_ENV: process.env.NODE_ENV ?? "production" };
  return runScript(name, args, { environment, onStop });
});
