import { statfsSync } from "node:fs";
import { Failure } from "./failure.ts";

/** Stops before something half-made fills the disk. `what` names who needs the room. */
export function checkDiskSpace(folder: string, megabytes: number, what: string): void {
  const { bavail, bsize } = statfsSync(folder);
  const free = Math.floor((bavail * bsize) / 1024 ** 2);
  if (free >= megabytes) return;
  throw new Failure(`${what} needs ${megabytes} MB of free disk space; there are ${free} MB.`, [
    `make room on the disk of ${folder} and try again`,
  ]);
}
