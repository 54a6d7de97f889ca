import { after } from "next/server";
import { runBackgroundNow } from "#lib/effects.ts";
import { logFault } from "#lib/log.ts";
import { workerHere } from "#lib/outbox/worker-here.ts";

const budgetMs = 8_000;

/**
 * Runs what this request has put into the outbox, and the sweeps that are due, once its answer is out, where no worker shares the
 * process: on Vercel, under plain `next start` and `next dev`. Beside a worker elsewhere it does no harm: a row is taken once.
 * What is to be tried again later waits for the next request, the worker or a call of /api/worker.
 */
export function drainAfter(): void {
  if (workerHere().isRunning) return;
  after(async () => {
    try {
      await runBackgroundNow(budgetMs);
    } catch (error) {
      logFault("background work after an answer", error);
    }
  });
}
