import type { Challenge } from "altcha-lib";
import { unknownAddress } from "#lib/access/address.ts";
import { logSecurity } from "#lib/log.ts";
import { processWide } from "#lib/process-wide.ts";
import { isProofOfWork, newChallenge } from "./proof-of-work.ts";

/**
 * Mobile networks put thousands of people behind one address, so nobody is refused for it: beyond so many holds of an address in
 * a minute each further one costs its sender half a second of work. The caps that bite are per cart and account. Counted in
 * memory, in each process by itself: no row is written on the way to a hold.
 */
export const holdsWithoutProof = 300;
/** Where no address is known everybody shares one count, which has to hold a whole shop. */
const crowdFactor = 10;
const windowMs = 60_000;
const mostAddresses = 50_000;

type Window = { startedAt: number; holds: number };
/** Two halves: when the newer is full the older is forgotten whole, since deleting one by one slows a Map with every deletion. */
type Windows = { newer: Map<string, Window>; older: Map<string, Window> };

/**
 * Counts a hold of an address (`clientAddress`: a line of IPv6 is one). Null lets it through; a challenge is to be solved first, and the same request sent again with the
 * proof. A proof counts once, and for the address that was asked for it.
 */
export async function askProofOfCrowd(address: string, proof: string | null): Promise<Challenge | null> {
  const most = address === unknownAddress ? holdsWithoutProof * crowdFactor : holdsWithoutProof;
  const holds = countHold(address);
  if (holds <= most) return null;
  if (holds === most + 1) logSecurity("crowded address", { address });
  if (proof && (await isProofOfWork(proof, address))) return null;
  return newChallenge(address);
}

const windows = processWide("address-windows", (): Windows => ({ newer: new Map(), older: new Map() }));

function countHold(address: string): number {
  const now = performance.now();
  const found = windows.newer.get(address) ?? windows.older.get(address);
  const window = found && now - found.startedAt < windowMs ? found : { startedAt: now, holds: 0 };
  window.holds += 1;
  if (windows.newer.size >= mostAddresses / 2) {
    windows.older = windows.newer;
    windows.newer = new Map();
  }
  windows.newer.set(address, window);
  return window.holds;
}
