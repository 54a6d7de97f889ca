import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { Failure } from "./failure.ts";
import { dataPath } from "./folders.ts";
import { isAlive, ownIdentity, type ProcessIdentity } from "./identity.ts";

type Running = { who: ProcessIdentity; addresses: string[] };

const fileOf = (command: string) => dataPath(`running-${command}.json`);

/** Stops when this command runs already from this folder. */
export function refuseSecond(command: string): void {
  const file = fileOf(command);
  if (!existsSync(file)) return;
  const { who, addresses } = JSON.parse(readFileSync(file, "utf8")) as Running;
  if (who.pid === process.pid || !isAlive(who)) return;
  const at = addresses.length > 0 ? `at ${addresses.join(" and ")}` : "and is just starting";
  throw new Failure(`It runs already ${at} (process ${who.pid}).`, [
    "use it there",
    `or stop it with Ctrl-C in its window, or: kill ${who.pid}`,
  ]);
}

/** Leaves a note for a second start; returns the way to take it back. */
export function noteRunning(command: string, addresses: string[]): () => void {
  const file = fileOf(command);
  const note: Running = { who: ownIdentity(), addresses };
  writeFileSync(file, JSON.stringify(note));
  return () => rmSync(file, { force: true });
}
