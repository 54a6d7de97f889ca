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
type Pool = {
  waiting: Task[];
  threads: Thread[];
  /** A thread died without having answered once: there will be none here, and trying again would only spin. */
  isBroken: boolean;
};

/**
 * What a thread runs. It is text, not a file, because this module is bundled (by Next and by esbuild) and a bundle has no file
 * of its own for it; bcryptjs is found in node_modules from the folder the process runs in, by import because that is
 * the file which Next's tracing carries along.
 */
const source = `
const { parentPort } = require("node:worker_threads");
import("bcryptjs").then(({ default: bcrypt }) => {
  const answerOf = (job) =>
    job.kind === "hash" ? bcrypt.hashSync(job.text, job.rounds) : bcrypt.compareSync(job.text, job.hash) ? "same" : "other";
  parentPort.on("message", (job) => {
    try {
      parentPort.postMessage({ answer: answerOf(job) });
    } catch (error) {
      parentPort.postMessage({ fault: String(error) });
    }
  });
});`;

type Message = { answer?: string; fault?: string };

/** Hashes, or compares ("same" or "other"). Throws SERVER_BUSY when too many wait already. */
export function hashJob(job: HashJob): Promise<string> {
  const pool = processWide<Pool>("password-threads", () => ({ waiting: [], threads: [], isBroken: false }));
  if (pool.waiting.length >= maxWaiting) throw new DomainError("SERVER_BUSY");
  return new Promise((done, failed) => {
    pool.waiting.push({ job, done, failed });
    next(pool);
  });
}

function next(pool: Pool): void {
  if (pool.waiting.length === 0) return;
  if (pool.isBroken) {
    for (const task of pool.waiting.splice(0)) finishHere(task);
    return;
  }
  const thread = pool.threads.find(({ task }) => task === null) ?? open(pool);
  const task = thread && pool.waiting.shift();
  if (!thread || !task) return;
  thread.task = task;
  // Only while it works does a thread keep the process alive.
  thread.worker.ref();
  thread.worker.postMessage(task.job);
}

function open(pool: Pool): Thread | undefined {
  if (pool.threads.length >= threads) return undefined;
  const thread: Thread = { worker: new Worker(source, { eval: true }), task: null };
  let hasAnswered = false;
  thread.worker.unref();
  thread.worker.on("message", ({ answer, fault }: Message) => {
    hasAnswered = true;
    const { task } = thread;
    thread.task = null;
    thread.worker.unref();
    if (answer === undefined) task?.failed(new Error(fault));
    else task?.done(answer);
    next(pool);
  });
  thread.worker.on("error", (error) => {
    if (!pool.isBroken) logFault("password thread", error);
    pool.isBroken ||= !hasAnswered;
    pool.threads = pool.threads.filter((other) => other !== thread);
    if (thread.task) finishHere(thread.task);
    next(pool);
  });
  pool.threads.push(thread);
  return thread;
}

/** Where no thread can be had (a process started outside its folder): slower for everybody, and right. */
function finishHere({ job, done, failed }: Task): void {
  const answer =
    job.kind === "hash"
      ? bcrypt.hash(job.text, job.rounds)
      : bcrypt.compare(job.text, job.hash).then((same) => (same ? "same" : "other"));
  answer.then(done, failed);
}
