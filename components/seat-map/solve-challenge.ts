import { sha256 } from "@noble/hashes/sha2.js";
import { type Challenge, type DeriveKeyFunction, solveChallenge } from "altcha-lib";

/** Script runs no longer than this at a time, so that the page scrolls and answers meanwhile. */
const sliceMs = 10;

/**
 * Solves the puzzle of a crowded address and gives the header that proves it. The hash is plain JavaScript: on a page without
 * https browsers have no crypto.subtle.
 */
export async function solveForHeader(challenge: Challenge): Promise<string | null> {
  let sliceEnds = performance.now() + sliceMs;
  const deriveKey: DeriveKeyFunction = async ({ cost, keyLength }, salt, password) => {
    if (performance.now() > sliceEnds) {
      await breathe();
      sliceEnds = performance.now() + sliceMs;
    }
    let key = new Uint8Array(salt.length + password.length);
    key.set(salt);
    key.set(password, salt.length);
    for (let round = 0; round < cost; round++) key = sha256(key) as Uint8Array<ArrayBuffer>;
    return { derivedKey: key.subarray(0, keyLength) };
  };
  const solution = await solveChallenge({ challenge, deriveKey });
  return solution && btoa(JSON.stringify({ challenge, solution }));
}

/** A turn for whatever waits, without the 4 ms that a timer costs. */
function breathe(): Promise<void> {
  return new Promise((resolve) => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => {
      channel.port1.close();
      resolve();
    };
    channel.port2.postMessage(null);
  });
}
