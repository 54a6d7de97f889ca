import { closeDatabase } from "#db/client.ts";
import { describeFailure, Failure } from "./host/failure.ts";
import { loadSettings } from "./host/settings.ts";
import { runBackground } from "./serving/background.ts";
import { checkReadiness } from "./serving/readiness.ts";

/** `npm run worker`: the outbox's worker alone, for servers that run with RUN_WORKER=0. */
const stop = new AbortController();
for (const signal of ["SIGTERM", "SIGINT"] as const) process.on(signal, () => stop.abort());
try {
  loadSettings();
  await checkReadiness();
  console.log("The worker runs. Ctrl-C stops it after the row at hand.");
  await runBackground(stop.signal);
} catch (error) {
  console.error(error instanceof Failure ? describeFailure(error) : error);
  process.exitCode = 1;
}
await closeDatabase();
