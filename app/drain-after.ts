import { after } from "next/server";
import { runEffects } from "#lib/effects.ts";
import { logFault } from "#lib/log.ts";
import { workerHere } from "#lib/outbox/worker-here.ts";

const budgetMs = 8_000;

/**
 * Runs what this request has put into the outbox once its answer is out, where no worker shares the process: on Vercel, under
 * plain `next start` and `next dev`. Beside a worker elsewhere it does no harm: a row is taken once. Whatever is to be tried
 * again later waits for the worker or for /api/worker.
 */
export function drainAfter(): void {
  if (workerHere().isRunning) return;
  after(async () => {
    try {
      await runEffects(budgetMs);
    } catch (error) {
      logFault("outbox after an answer", error);
    }
  });
}
