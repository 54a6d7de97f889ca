import { randomInt } from "node:crypto";
import { type Challenge, createChallenge, type Payload, verifySolution } from "altcha-lib";
import { deriveKey } from "altcha-lib/algorithms/sha";
import { secretFor } from "#lib/env.ts";
import { processWide } from "#lib/process-wide.ts";

const longestProof = 2_048;

/**
 * What a proof costs: up to `mostTries` keys of `hashesPerTry` hashes each, half of them on average, about half a second of a
 * cheap phone. The number to be found is drawn evenly, so nobody is unlucky for long, as with "so many zero bits".
 */
const mostTries = 5_000;
const hashesPerTry = 8;
const validSeconds = 120;

/** Derived from the address: what was signed for one address is no proof for another. */
function secretsFor(address: string) {
  const secret = processWide("proof-key", () => secretFor("proof of work").toString("hex"));
  return {
    hmacSignatureSecret: `challenge ${secret} ${address}`,
    hmacKeySignatureSecret: `solution ${secret} ${address}`,
  };
}

/** A puzzle for an address. Nothing is kept of it: it is signed. */
export function newChallenge(address: string): Promise<Challenge> {
  return createChallenge({
    algorithm: "SHA-256",
    cost: hashesPerTry,
    counter: randomInt(mostTries),
    deriveKey,
    expiresAt: Math.floor(Date.now() / 1_000) + validSeconds,
    ...secretsFor(address),
  });
}

/** Whether a header proves work for a challenge of ours that was given to this address, runs still and was not used before. */
export async function isProofOfWork(header: string, address: string): Promise<boolean> {
  const proof = parse(header);
  if (!proof) return false;
  const asked = { ...proof, deriveKey, ...secretsFor(address) };
  // Shapes that nobody signed may make the check throw.
  const verified = await verifySolution(asked).then(
    (found) => found.verified,
    () => false,
  );
  return verified && isFirstUse(proof.challenge.parameters.nonce, proof.challenge.parameters.expiresAt ?? 0);
}

function parse(header: string): Payload | null {
  if (header.length > longestProof) return null;
  try {
    const { challenge, solution } = JSON.parse(Buffer.from(header, "base64").toString());
    return challenge?.parameters ? { challenge, solution } : null;
  } catch {
    return null;
  }
}

/** Remembers a proof until its challenge has expired; after that the expiry refuses it. */
function isFirstUse(nonce: string, expiresAt: number): boolean {
  const used = processWide("used-proofs", () => new Map<string, number>());
  if (used.has(nonce)) return false;
  used.set(nonce, expiresAt);
  const now = Date.now() / 1_000;
  for (const [old, until] of used) {
    if (until >= now) break;
    used.delete(old);
  }
  return true;
}
