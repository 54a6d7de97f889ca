import { processWide } from "#lib/process-wide.ts";

/** Whether a worker runs in this process: where none does, whoever writes an effect sees to it that it is run. */
export function workerHere(): { isRunning: boolean } {
  return processWide("worker-here", () => ({ isRunning: false }));
}
