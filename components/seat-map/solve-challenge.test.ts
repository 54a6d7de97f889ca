import { createChallenge, type Payload, verifySolution } from "altcha-lib";
import { deriveKey } from "altcha-lib/algorithms/sha";
import { afterEach, expect, it, vi } from "vitest";
import { solveForHeader } from "./solve-challenge.ts";

const secrets = { hmacSignatureSecret: "one", hmacKeySignatureSecret: "other" };

afterEach(() => {
  vi.unstubAllGlobals();
});

it("solves a challenge where the browser has no crypto.subtle, and lets the page live meanwhile", async () => {
  const challenge = await createChallenge({
    algorithm: "SHA-256",
    cost: 8,
    counter: 5_000,
    deriveKey,
    ...secrets,
  });
  const { crypto } = globalThis;
  vi.stubGlobal("crypto", { getRandomValues: crypto.getRandomValues.bind(crypto) });
  let turns = 0;
  const timer = setInterval(() => {
    turns += 1;
  }, 1);
  const header = await solveForHeader(challenge);
  clearInterval(timer);
  vi.unstubAllGlobals();
  const proof = JSON.parse(atob(header ?? "")) as Payload;
  expect(await verifySolution({ ...proof, deriveKey, ...secrets })).toMatchObject({ verified: true });
  expect(turns).toBeGreaterThan(1);
});
