import { and, eq, inArray, sql } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { outbox, outboxState } from "#db/schema/outbox.ts";
import { inTransaction } from "#db/transaction.ts";
import { logFault } from "#lib/log.ts";
import { takeable } from "./queries.ts";
import {
  backoffSeconds,
  type EffectContext,
  type EffectHandlers,
  type EffectKind,
  isFinalFailure,
  maxAttempts,
} from "./rules/effects.ts";

/** Long enough for a slow provider; a worker that dies gives its rows back after this. */
const leaseSeconds = 120;
const rowsATime = 16;
const pollMs = 400;

type Taken = {
  id: string;
  kind: string;
  payload: Record<string, unknown>;
  attempts: number;
  createdAt: Date;
};

/** Takes due rows under a lease, so that no transaction stays open while somebody else's server is called. */
async function take(db: Db): Promise<Taken[]> {
  return inTransaction(db, async (tx) => {
    const rows = await tx
      .select({
        id: outbox.id,
        kind: outbox.kind,
        payload: outbox.payload,
        attempts: outbox.attempts,
        createdAt: outbox.createdAt,
      })
      .from(outbox)
      .where(takeable())
      .orderBy(outbox.runAt)
      .limit(rowsATime)
      .for("update", { skipLocked: true });
    if (rows.length === 0) return [];
    const ids = rows.map((row) => row.id);
    await tx
      .update(outbox)
      .set({
        attempts: sql`${outbox.attempts} + 1`,
        leaseUntil: sql`NOW(3) + INTERVAL ${sql.raw(String(leaseSeconds))} SECOND`,
      })
      .where(inArray(outbox.id, ids));
    return rows.map((row) => ({ ...row, attempts: row.attempts + 1 }));
  });
}

async function runOne(db: Db, row: Taken, handlers: EffectHandlers, now: Date): Promise<void> {
  try {
    const handler = handlers[row.kind as EffectKind] as
      | ((payload: unknown, context: EffectContext) => Promise<void>)
      | undefined;
    if (!handler) throw new Error(`no handler for ${row.kind}`);
    const { id: rowId, attempts, createdAt } = row;
    await handler(row.payload, { rowId, attempts, createdAt, now });
    await db
      .update(outbox)
      .set({ state: outboxState.done, doneAt: sql`NOW(3)`, leaseUntil: null, lastError: null })
      .where(eq(outbox.id, row.id));
  } catch (error) {
    logFault(`outbox ${row.kind}`, error);
    const isOver = isFinalFailure(error) || row.attempts >= maxAttempts;
    const waitSeconds = Math.round(backoffSeconds(row.attempts, Math.random()));
    await db
      .update(outbox)
      .set({
        state: isOver ? outboxState.parked : outboxState.waiting,
        runAt: sql`NOW(3) + INTERVAL ${sql.raw(String(waitSeconds))} SECOND`,
        leaseUntil: null,
        lastError: (error instanceof Error ? error.message : String(error)).slice(0, 300),
      })
      .where(and(eq(outbox.id, row.id), eq(outbox.state, outboxState.waiting)));
  }
}

/** Runs what is due until nothing is left or the time (milliseconds) is over; answers how many rows were run. */
export async function drainOutbox(
  db: Db,
  handlers: EffectHandlers,
  now: () => Date,
  budgetMs = 20_000,
): Promise<number> {
  const end = Date.now() + budgetMs;
  let done = 0;
  while (Date.now() < end) {
    const rows = await take(db);
    if (rows.length === 0) break;
    await Promise.all(rows.map((row) => runOne(db, row, handlers, now())));
    done += rows.length;
  }
  return done;
}

/** A job that is due every so often beside the outbox: expired orders, payments a crash left. */
export type Sweep = { name: string; everyMs: number; run: () => Promise<unknown> };

/** Runs the outbox and the sweeps until the signal; resolves when the row at work is finished. */
export async function startWorker(options: {
  db: Db;
  handlers: EffectHandlers;
  sweeps: Sweep[];
  now: () => Date;
  signal: AbortSignal;
}): Promise<void> {
  const { db, handlers, sweeps, now, signal } = options;
  const nextRun = new Map(sweeps.map((sweep) => [sweep.name, 0]));
  while (!signal.aborted) {
    try {
      for (const sweep of sweeps) {
        if (signal.aborted || Date.now() < (nextRun.get(sweep.name) ?? 0)) continue;
        nextRun.set(sweep.name, Date.now() + sweep.everyMs);
        await sweep.run();
      }
      await drainOutbox(db, handlers, now, 5_000);
    } catch (error) {
      logFault("outbox", error);
    }
    await pause(pollMs, signal);
  }
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      signal.removeEventListener("abort", end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    signal.addEventListener("abort", end);
  });
}
