import { type Challenge, solveChallenge } from "altcha-lib";
import { deriveKey } from "altcha-lib/algorithms/sha";
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { clientAddress, unknownAddress } from "#lib/access/address.ts";
import { processStore } from "#lib/process-wide.ts";
import { askProofOfCrowd, holdsWithoutProof } from "./address-gate.ts";

const crowded = "100.64.0.7";
const quiet = "100.64.0.8";

beforeAll(() => {
  vi.stubEnv("KAMETAY_SECRET", "a secret of tests, long enough to be taken");
  vi.stubEnv("LOG_LEVEL", "silent");
});
// Each test has a minute of its own.
let minute = 0;
beforeEach(() => {
  minute += 1;
  vi.useFakeTimers({ toFake: ["performance", "Date"] });
  vi.advanceTimersByTime(minute * 3_600_000);
});
afterEach(() => {
  vi.useRealTimers();
});

async function crowd(address = crowded): Promise<Challenge> {
  for (let hold = 0; hold < holdsWithoutProof; hold++)
    if (await askProofOfCrowd(address, null)) throw new Error(`asked for a proof at hold ${hold + 1}`);
  const challenge = await askProofOfCrowd(address, null);
  if (!challenge) throw new Error("no proof was asked for");
  return challenge;
}

async function proofOf(challenge: Challenge): Promise<string> {
  const solution = await solveChallenge({ challenge, deriveKey });
  return Buffer.from(JSON.stringify({ challenge, solution })).toString("base64");
}

describe("a crowded address", () => {
  it("is let through with a proof, and others without", async () => {
    const proof = await proofOf(await crowd());
    expect(await askProofOfCrowd(crowded, proof)).toBeNull();
    expect(await askProofOfCrowd(quiet, null)).toBeNull();
  });

  it("is quiet again in the next minute", async () => {
    await crowd();
    vi.advanceTimersByTime(60_000);
    expect(await askProofOfCrowd(crowded, null)).toBeNull();
  });

  it("is one line of IPv6, whatever number its sender takes in it", async () => {
    const from = (address: string) => clientAddress(new Headers({ "x-forwarded-for": address }), 1);
    for (let hold = 0; hold < holdsWithoutProof; hold++)
      await askProofOfCrowd(from(`2001:db8:1:2::${hold.toString(16)}`), null);
    expect(await askProofOfCrowd(from("2001:db8:1:2:ffff::1"), null)).not.toBeNull();
    expect(await askProofOfCrowd(from("2001:db8:1:3::1"), null)).toBeNull();
  });

  it("is none where nobody's address is known: the whole shop shares a count ten times as high", async () => {
    for (let hold = 0; hold < holdsWithoutProof * 10; hold++)
      expect(await askProofOfCrowd(unknownAddress, null)).toBeNull();
    expect(await askProofOfCrowd(unknownAddress, null)).not.toBeNull();
  });
});

describe("no proof is", () => {
  it("one that was used", async () => {
    const proof = await proofOf(await crowd());
    expect(await askProofOfCrowd(crowded, proof)).toBeNull();
    expect(await askProofOfCrowd(crowded, proof)).not.toBeNull();
  });

  it("another address's", async () => {
    const proof = await proofOf(await crowd(quiet));
    await crowd();
    expect(await askProofOfCrowd(crowded, proof)).not.toBeNull();
    expect(await askProofOfCrowd(quiet, proof)).toBeNull();
  });

  it("one that came too late", async () => {
    const proof = await proofOf(await crowd());
    vi.advanceTimersByTime(121_000);
    await crowd();
    expect(await askProofOfCrowd(crowded, proof)).not.toBeNull();
  });

  it("one that names its own way of checking", async () => {
    const challenge = await crowd();
    const proof = Buffer.from(JSON.stringify({ challenge, solution: null, hmacAlgorithm: "none" }));
    expect(await askProofOfCrowd(crowded, proof.toString("base64"))).not.toBeNull();
  });

  it("one whose puzzle was made easier, or whose number was guessed", async () => {
    const challenge = await crowd();
    const eased = { ...challenge, parameters: { ...challenge.parameters, cost: 1, keyPrefix: "00" } };
    delete eased.parameters.keySignature;
    expect(await askProofOfCrowd(crowded, await proofOf(eased))).not.toBeNull();
    const solution = { counter: 1, derivedKey: `${challenge.parameters.keyPrefix}${"0".repeat(32)}` };
    const guessed = Buffer.from(JSON.stringify({ challenge, solution })).toString("base64");
    expect(await askProofOfCrowd(crowded, guessed)).not.toBeNull();
  });

  it.each([
    "",
    "x",
    "bnVsbA==",
    "e30=",
    Buffer.from('{"challenge":{"parameters":{}},"solution":null}').toString("base64"),
    Buffer.from('{"challenge":{"parameters":[[[[]]]],"signature":{}},"solution":1}').toString("base64"),
    "A".repeat(100_000),
  ])("anything else (%#)", async (proof) => {
    await crowd();
    expect(await askProofOfCrowd(crowded, proof)).not.toBeNull();
  });
});

it("addresses that came once do not fill the memory, and a crowded one is still known", async () => {
  await crowd(crowded);
  for (let at = 0; at < 30_000; at++) await askProofOfCrowd(`10.${at >> 8}.${at & 255}.1`, null);
  expect(await askProofOfCrowd(crowded, null)).not.toBeNull();
  for (let at = 0; at < 90_000; at++)
    await askProofOfCrowd(`11.${at >> 16}.${(at >> 8) & 255}.${at & 255}`, null);
  const { newer, older } = processStore.get("address-windows") as {
    newer: Map<string, unknown>;
    older: Map<string, unknown>;
  };
  expect(newer.size + older.size).toBeLessThanOrEqual(50_000);
});
