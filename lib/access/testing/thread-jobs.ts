import { Worker } from "node:worker_threads";
import { vi } from "vitest";

/** Watches what is sent to the password threads, without changing it: work is counted, not timed. */
export async function jobsDuring(work: () => Promise<unknown>): Promise<{ kind: string; rounds: string }[]> {
  const sent = vi.spyOn(Worker.prototype, "postMessage");
  try {
    await work();
    return sent.mock.calls.map(([job]) => {
      const { kind, hash, rounds } = job as { kind: string; hash?: string; rounds?: number };
      return { kind, rounds: hash ? hash.split("$")[2]! : String(rounds) };
    });
  } finally {
    sent.mockRestore();
  }
}
