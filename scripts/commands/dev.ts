import { join } from "node:path";
import { isDemo, openDemo } from "../embedded/demo.ts";
import { addressesOf, checkPortFree, readPort } from "../host/addresses.ts";
import { scriptEntry } from "../host/bundle.ts";
import { exitOf, startChild, stopChild } from "../host/children.ts";
import { runCommand } from "../host/command.ts";
import { checkDatabaseUrl } from "../host/database-failure.ts";
import { Failure } from "../host/failure.ts";
import { rootFolder } from "../host/folders.ts";
import { runScript } from "../host/run-script.ts";
import { noteRunning, refuseSecond } from "../host/running.ts";
import { migrate } from "../migrations/migrate.ts";

/** `npm run dev`: Next's development server on the demo's database, migrated and seeded. `-- --fresh` empties it. */
await runCommand(async ({ onStop, step, untilStopped }) => {
  const port = readPort(process.env.PORT);
  refuseSecond("dev");
  await checkPortFree(port);
  onStop(noteRunning("dev", addressesOf(port)));
  const environment: Record<string, string> = { NODE_ENV: "development", NEXT_TELEMETRY_DISABLED: "1" };
  if (isDemo()) {
    const demo = await step("Database", () => openDemo(console.log, process.argv.includes("--fresh")));
    onStop(() => demo.server.release());
    Object.assign(environment, demo.environment);
    await step("Migrations", () => migrate(demo.environment.DATABASE_URL ?? ""));
    if (scriptEntry("seed")) {
      const code = await step("Demo data", () => runScript("seed", [], { environment, onStop }));
      if (code !== 0) throw new Failure("The demo data could not be written; its words are above.");
    }
  } else {
    checkDatabaseUrl(process.env.DATABASE_URL ?? "");
  }
  const next = join(rootFolder, "node_modules", "next", "dist", "bin", "next");
  const child = startChild("next dev", process.execPath, [next, "dev", "-p", String(port)], {
    env: { ...process.env, ...environment, PORT: String(port) },
    stdio: ["ignore", "inherit", "inherit"],
  });
  onStop(() => stopChild(child));
  await untilStopped(
    exitOf(child).then((code) => {
      throw new Failure(`next dev ended by itself (exit code ${code}).`);
    }),
  );
});
