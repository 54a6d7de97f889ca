import { Worker } from "node:worker_threads";
import bcrypt from "bcryptjs";
import { DomainError } from "#lib/errors.ts";
import { logFault } from "#lib/log.ts";
import { processWide } from "#lib/process-wide.ts";

export type HashJob =
  | { kind: "hash"; text: string; rounds: number }
  | { kind: "compare"; text: string; hash: string };

/** Two threads: a burst of sign-ins waits here, and pages are served meanwhile. */
const threads = 2;
/** More than this would wait longer than anybody does (0.3 s each): they are told to come back. */
const maxWaiting = 60;

type Task = { job: HashJob; done: (answer: string) => void; failed: (error: unknown) => void };
type Thread = { worker: Worker; task: Task | null };
type Pool = { waiting: Task[]; threads: Thread[]; failures: number };

/** Threads that cannot start here will not start the next time either: after this many none is tried again. */
const mostFailures = 3;

/**
 * What a thread runs. It is text, not a file, because this module is bundled (by Next and by esbuild) and a bundle has no file
 * of its own for it; bcryptjs is found in node_modules from the folder the process runs in.
 */
const source = `
const { parentPort } = require("node:worker_threads");
const bcrypt = require("bcryptjs");
parentPort.on("message", (job) => {
  parentPort.postMessage(
    job.kind === "hash" ? bcrypt.hashSync(job.text, job.rounds) : bcrypt.compareSync(job.text, job.hash) ? "same" : "other",
  );
});`;

/** Hashes, or compares ("same" or "other"). Throws SERVER_BUSY when too many wait already. */
export function hashJob(job: HashJob): Promise<string> {
  const pool = processWide<Pool>("password-threads", () => ({ waiting: [], threads: [], failures: 0 }));
  if (pool.waiting.length >= maxWaiting) throw new DomainError("SERVER_BUSY");
  if (pool.failures >= mostFailures) return onThisThread(job);
  return new Promise((done, failed) => {
    pool.waiting.push({ job, done, failed });
    next(pool);
  });
}

function next(pool: Pool): void {
  if (pool.waiting.length === 0) return;
  const free = pool.threads.find((thread) => thread.task === null) ?? open(pool);
  const task = free && pool.waiting.shift();
  if (!free || !task) return;
  free.task = task;
  // Only while it works does a thread keep the process alive.
  free.worker.ref();
  free.worker.postMessage(task.job);
}

function open(pool: Pool): Thread | undefined {
  if (pool.threads.length >= threads) return undefined;
  const thread: Thread = { worker: new Worker(source, { eval: true }), task: null };
  thread.worker.unref();
  thread.worker.on("message", (answer: string) => {
    const { task } = thread;
    thread.task = null;
    thread.worker.unref();
    task?.done(answer);
    next(pool);
  });
  thread.worker.on("error", (error) => {
    logFault("password thread", error);
    pool.failures += 1;
    pool.threads = pool.threads.filter((other) => other !== thread);
    const { task } = thread;
    if (task) onThisThread(task.job).then(task.done, task.failed);
    if (pool.failures < mostFailures) next(pool);
    else for (const left of pool.waiting.splice(0)) onThisThread(left.job).then(left.done, left.failed);
  });
  pool.threads.push(thread);
  return thread;
}

/** Where no thread can be had (a host without node_modules beside it): slower for everybody, and right. */
async function onThisThread(job: HashJob): Promise<string> {
  if (job.kind === "hash") return bcrypt.hash(job.text, job.rounds);
  return (await bcrypt.compare(job.text, job.hash)) ? "same" : "other";
}
