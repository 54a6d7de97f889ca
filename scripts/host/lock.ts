import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { Failure, hasCode } from "./failure.ts";
import { isAlive, ownIdentity, type ProcessIdentity } from "./identity.ts";

/** Runs the work while no other command of this project is inside; a killed holder's lock is taken over. */
export async function withLock<T>(path: string, work: () => Promise<T>, waitMs = 120_000): Promise<T> {
  const deadline = Date.now() + waitMs;
  while (!take(path)) {
    if (Date.now() > deadline) {
      throw new Failure(`Another command of this project has been busy for ${waitMs / 1000} s (${path}).`, [
        "wait for it, or end it",
      ]);
    }
    await pause(50);
  }
  try {
    return await work();
  } finally {
    rmSync(path, { force: true });
  }
}

/** A link appears with its content in one step, so nobody ever reads half a lock. */
function take(path: string): boolean {
  const mine = `${path}.${process.pid}`;
  writeFileSync(mine, JSON.stringify(ownIdentity()));
  try {
    linkSync(mine, path);
    return true;
  } catch (error) {
    if (!hasCode(error, "EEXIST")) throw error;
    if (holderIsGone(path)) dropStale(path);
    return false;
  } finally {
    rmSync(mine, { force: true });
  }
}

function holderIsGone(path: string): boolean {
  try {
    return !isAlive(JSON.parse(readFileSync(path, "utf8")) as ProcessIdentity);
  } catch {
    // Freed while we looked.
    return false;
  }
}

/** Moved aside first: should it be a new holder's by now, it is put back. */
function dropStale(path: string) {
  const aside = `${path}.stale.${process.pid}`;
  try {
    renameSync(path, aside);
    if (!holderIsGone(aside)) linkSync(aside, path);
  } catch {
    // Another command was faster.
  }
  rmSync(aside, { force: true });
}
