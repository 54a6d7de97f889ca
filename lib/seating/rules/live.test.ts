import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyDelta, areaChanges, documentOf, packedOf, seatChanges, seatsOf } from "./live.ts";
import { packStatus, unpackStatus } from "./status.ts";

const seats = fc.integer({ min: 1, max: 200 });
const twoStates = seats.chain((count) => {
  const state = fc
    .array(fc.integer({ min: 0, max: 3 }), { minLength: count, maxLength: count })
    .map((list) => Uint8Array.from(list));
  return fc.tuple(state, state);
});

describe("what changed between two statuses", () => {
  it("makes the second of the first, and names the changed seats alone", () => {
    fc.assert(
      fc.property(twoStates, ([before, after]) => {
        const changes = seatChanges(packStatus(before), packStatus(after));
        const differing = [...after.keys()].filter((seat) => before[seat] !== after[seat]);
        expect(changes).toEqual(differing.map((seat) => seat * 4 + after[seat]!));
        const status = { version: "a", packed: packStatus(before), areas: {} };
        const next = applyDelta(status, { from: "a", to: "b", seats: changes, areas: {} });
        expect(next).toEqual({ version: "b", packed: packStatus(after), areas: {} });
        expect(status.packed).toEqual(packStatus(before));
      }),
    );
  });

  it("has the areas whose places changed", () => {
    expect(areaChanges({ 1: 5, 2: 7 }, { 1: 5, 2: 6 })).toEqual({ 2: 6 });
    const status = { version: "a", packed: new Uint8Array(1), areas: { 1: 5, 2: 7 } };
    const next = applyDelta(status, { from: "a", to: "b", seats: [], areas: { 2: 6 } });
    expect(next?.areas).toEqual({ 1: 5, 2: 6 });
  });

  it("is refused where it does not follow, or names a seat the hall has not", () => {
    const status = { version: "a", packed: new Uint8Array(1), areas: {} };
    expect(applyDelta(status, { from: "b", to: "c", seats: [], areas: {} })).toBeNull();
    expect(applyDelta(status, { from: "a", to: "c", seats: [99 * 4], areas: {} })).toBeNull();
  });
});

it("a document of a status is the status again, of any size", () => {
  const state = Uint8Array.from({ length: 100_000 }, (_, seat) => (seat * 7) % 4);
  const status = { version: "v", packed: packStatus(state), areas: { 1: 2 } };
  const document = documentOf(status);
  expect(unpackStatus(document.bits, state.length)).toEqual(state);
  expect(JSON.parse(JSON.stringify(document))).toEqual({
    version: "v",
    bits: document.bits,
    areas: { 1: 2 },
  });
  expect(packedOf(document)).toEqual(status);
  expect(seatsOf(document, state.length)).toEqual(state);
  expect(seatsOf({ ...document }, state.length)).toEqual(state);
});
