import type { Challenge } from "altcha-lib";
import { proofHeader } from "#lib/seating/rules/proof.ts";

/** A proof may come too late, or the phone may have changed its address meanwhile. */
const mostProofs = 3;

/**
 * A request that may be answered with a puzzle first, because very many come from this address: solved, and the same request
 * sent again. The solver is loaded only then.
 */
export async function fetchWithProof(url: string, request: RequestInit): Promise<Response> {
  let answer = await fetch(url, request);
  for (let proofs = 0; proofs < mostProofs; proofs++) {
    const challenge = await challengeOf(answer);
    if (!challenge) return answer;
    const { solveForHeader } = await import("./solve-challenge.ts");
    const proof = await solveForHeader(challenge);
    if (!proof) return answer;
    answer = await fetch(url, { ...request, headers: { ...request.headers, [proofHeader]: proof } });
  }
  return answer;
}

async function challengeOf(answer: Response): Promise<Challenge | null> {
  if (answer.status !== 429) return null;
  const body = (await answer
    .clone()
    .json()
    .catch(() => null)) as { challenge?: Challenge } | null;
  return body?.challenge ?? null;
}
