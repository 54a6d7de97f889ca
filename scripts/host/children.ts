import { type ChildProcess, type SpawnOptions, spawn } from "node:child_process";
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { dataPath } from "./folders.ts";
import { identify, isAlive, ownIdentity, type ProcessIdentity } from "./identity.ts";

/** `folder` is what the child alone used, and goes with it. */
type Record = { child: ProcessIdentity; parent: ProcessIdentity; what: string; folder?: string };

const folder = () => dirname(dataPath("children", "x"));

/**
 * Starts a child in a process group of its own, so that Ctrl-C reaches us alone and we stop things in order.
 * A record of it lets the next command end what a killed one left behind.
 */
export function startChild(
  what: string,
  command: string,
  args: string[],
  options: SpawnOptions,
): ChildProcess {
  const child = spawn(command, args, { ...options, detached: true });
  if (child.pid !== undefined) child.once("exit", recordChild(child.pid, what));
  return child;
}

/** Writes down that a process is ours; returns the way to take that back. */
export function recordChild(pid: number, what: string, ownFolder?: string): () => void {
  const child = identify(pid);
  if (!child) return () => {};
  const record: Record = { child, parent: ownIdentity(), what, folder: ownFolder };
  const file = join(folder(), `${pid}.json`);
  writeFileSync(file, JSON.stringify(record));
  return () => rmSync(file, { force: true });
}

/** Asks a child to stop and waits; after the grace its whole group is ended. */
export async function stopChild(child: ChildProcess, graceMs = 10_000, signal: NodeJS.Signals = "SIGTERM") {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
  const gone = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  child.kill(signal);
  const timer = setTimeout(() => endGroup(child.pid ?? 0), graceMs);
  await gone;
  clearTimeout(timer);
}

/** Resolves with the exit code; a signal counts as 1. */
export function exitOf(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code) => resolve(code ?? 1));
  });
}

/**
 * Ends the children of commands that were killed before they could; with `ownToo` also those of this one, at its end.
 * Returns what they were.
 */
export function endOrphans(ownToo = false): string[] {
  const ended: string[] = [];
  const own = ownIdentity();
  for (const name of readdirSync(folder())) {
    const file = join(folder(), name);
    const record = readRecord(file);
    const isOwn = ownToo && record?.parent.pid === own.pid && record.parent.began === own.began;
    if (record && !isOwn && isAlive(record.parent)) continue;
    if (record && isAlive(record.child)) {
      endGroup(record.child.pid);
      ended.push(record.what);
    }
    if (record?.folder) rmSync(record.folder, { recursive: true, force: true });
    rmSync(file, { force: true });
  }
  return ended;
}

function readRecord(file: string): Record | undefined {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as Record;
  } catch {
    return undefined;
  }
}

function endGroup(pid: number) {
  try {
    process.kill(-pid, "SIGKILL");
  } catch {
    // Already gone.
  }
}
