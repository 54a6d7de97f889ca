import type { Db, Tx } from "./client.ts";

/** Deadlock and lock wait: the whole transaction is replayed, also when it comes at COMMIT. */
const replayable = new Set([1213, 1205]);
const maxReplays = 10;

/** The server's error number, whichever layer wrapped it. */
export function errorNumber(error: unknown): number | undefined {
  for (
    let at: unknown = error;
    typeof at === "object" && at !== null;
    at = (at as { cause?: unknown }).cause
  ) {
    const number = (at as { errno?: unknown }).errno;
    if (typeof number === "number" && number > 0) return number;
  }
  return undefined;
}

/** Runs `work` in one transaction and replays it whole after a deadlock, with 1 to 32 ms between. */
export async function inTransaction<T>(db: Db, work: (tx: Tx) => Promise<T>): Promise<T> {
  for (let replay = 0; ; replay++) {
    try {
      return await db.transaction(work);
    } catch (error) {
      const number = errorNumber(error);
      if (number === undefined || !replayable.has(number) || replay >= maxReplays) throw error;
      await new Promise((resume) => setTimeout(resume, 1 + Math.random() * 31));
    }
  }
}
