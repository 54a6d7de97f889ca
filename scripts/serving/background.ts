import { database } from "#db/client.ts";
import { systemNow } from "#lib/clock.ts";
import { effectHandlers, sweeps } from "#lib/effects.ts";
import { startWorker } from "#lib/outbox/worker.ts";
import { workerHere } from "#lib/outbox/worker-here.ts";

/** The work beside the requests: the outbox and what is due every so often. Resolves once the signal has fired and the last row is done. */
export async function runBackground(signal: AbortSignal): Promise<void> {
  const here = workerHere();
  here.isRunning = true;
  try {
    await startWorker({ db: database(), handlers: effectHandlers, sweeps, now: systemNow, signal });
  } finally {
    here.isRunning = false;
  }
}
