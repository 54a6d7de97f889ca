import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";

/** A process by its number and the moment it began: numbers are given again, the pair is not. */
export type ProcessIdentity = { pid: number; began: string };

/** Who a process is, or undefined when there is none of that number (a zombie counts as none). */
export function identify(pid: number): ProcessIdentity | undefined {
  if (!existsSync("/proc/self/stat")) return identifyByPs(pid);
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    // The name, in brackets, may hold spaces and brackets itself.
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    if (fields[0] === "Z" || fields[0] === "X") return undefined;
    return { pid, began: fields[19] ?? "" };
  } catch {
    return undefined;
  }
}

function identifyByPs(pid: number): ProcessIdentity | undefined {
  const found = spawnSync("ps", ["-o", "lstart=", "-p", String(pid)], { encoding: "utf8" });
  const began = found.stdout?.trim();
  return began ? { pid, began } : undefined;
}

/** This process. */
export function ownIdentity(): ProcessIdentity {
  return identify(process.pid) ?? { pid: process.pid, began: "" };
}

/** Tells whether that very process still runs. */
export function isAlive(who: ProcessIdentity): boolean {
  return identify(who.pid)?.began === who.began;
}
