import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Arena, openArena } from "./arena.ts";
import { bundleWithout, claimGuardOut } from "./mutant.ts";
import { crossedPairs, expiryAgainstPayment, lastPlaces, onePromoUse, oneSeat } from "./rush.ts";

describe("two server processes on one database, everybody at once", () => {
  let arena: Arena;
  beforeAll(async () => {
    arena = await openArena({ processes: 2 });
  });
  afterAll(() => arena?.close());

  it("one seat goes to one buyer", async () => {
    expect(await oneSeat(arena, { buyers: 60 })).toEqual([]);
  });

  it("the last ten places go to ten, and nobody is refused wrongly", async () => {
    expect(await lastPlaces(arena, { buyers: 60 })).toEqual([]);
  });

  it("groups that want (A,B) and (B,A) never have one each", async () => {
    expect(await crossedPairs(arena, { buyers: 60 })).toEqual([]);
  });

  it("a promo code for one use is used once", async () => {
    expect(await onePromoUse(arena, { buyers: 12 })).toEqual([]);
  });

  it("a payment that races the hold's end sells the seat or is given back", async () => {
    expect(await expiryAgainstPayment(arena, { buyers: 12 })).toEqual([]);
  });
});

describe("the control: the claim's guard taken out", () => {
  let arena: Arena;
  beforeAll(async () => {
    arena = await openArena({ processes: 2, script: await bundleWithout(claimGuardOut) });
  });
  afterAll(() => arena?.close());

  it("one seat goes to several, and the proof says so", async () => {
    const faults: string[] = [];
    // A race shows sooner or later; each round is a fresh chance, and none of them is expected to be the first.
    for (let round = 0; round < 20 && faults.length === 0; round++)
      faults.push(
        ...(await oneSeat(arena, { buyers: 100 })),
        ...(await crossedPairs(arena, { buyers: 100 })),
      );
    expect(faults).not.toEqual([]);
  });
});
