import { database } from "#db/client.ts";
import { systemNow } from "#lib/clock.ts";
import { effectHandlers, sweeps } from "#lib/effects.ts";
import { startWorker } from "#lib/outbox/worker.ts";

/** The work beside the requests: the outbox and what is due every so often. Resolves once the signal has fired and the last row is done. */
export function runBackground(signal: AbortSignal): Promise<void> {
  return startWorker({ db: database(), handlers: effectHandlers, sweeps, now: systemNow, signal });
}
