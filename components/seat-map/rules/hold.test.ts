import { describe, expect, it } from "vitest";
import { holdWishes, readHoldAnswer } from "./hold.ts";
import { newRequestKey } from "./request-key.ts";
import { readStoredChoice, storeChoice } from "./stored-choice.ts";

const table = { id: 9, label: "T", x: 0, y: 0, radius: 50, whole: true, seats: [1, 2] };

describe("requests of a hold", () => {
  it("hold seats together, a whole table with each seat's own rate and each area by itself, and no rate of nought", () => {
    const seats = [
      { seat: 1, rate: "adult" },
      { seat: 2, rate: "child" },
      { seat: 5, rate: "adult" },
    ];
    const wishes = holdWishes(seats, [{ area: 7, rates: { adult: 2, child: 0 } }], [table]);
    expect(wishes.map((wish) => wish.body)).toEqual([
      {
        seats: [
          { seat: 1, rate: "adult" },
          { seat: 2, rate: "child" },
        ],
      },
      { seats: [{ seat: 5, rate: "adult" }] },
      { area: { id: 7, rates: { adult: 2 } } },
    ]);
    expect(wishes.flatMap((wish) => wish.seats).toSorted()).toEqual([1, 2, 5]);
  });

  it("sell the seats of an ordinary table one by one", () => {
    const wishes = holdWishes([{ seat: 1, rate: "adult" }], [], [{ ...table, whole: false }]);
    expect(wishes).toHaveLength(1);
    expect(wishes[0]!.body).toEqual({ seats: [{ seat: 1, rate: "adult" }] });
  });
});

describe("answers to a hold", () => {
  it("are told apart: done, taken, refused by a code, and nobody knows", () => {
    const cart = { seats: [{ seat: 1, rate: "adult", amountTiyn: 5 }], step: "a" };
    expect(readHoldAnswer(200, { cart })).toEqual({
      kind: "done",
      held: [{ seat: 1, rate: "adult" }],
      step: "a",
    });
    expect(readHoldAnswer(200, null)).toEqual({ kind: "done", held: null, step: null });
    expect(readHoldAnswer(409, { code: "SEAT_TAKEN", seats: [3, 4] })).toEqual({
      kind: "taken",
      seats: [3, 4],
    });
    expect(readHoldAnswer(409, { code: "NOT_ENOUGH_PLACES" })).toMatchObject({
      kind: "refused",
      code: "NOT_ENOUGH_PLACES",
    });
    expect(readHoldAnswer(422, { code: "TOO_MANY_SEATS", limit: 10 })).toMatchObject({
      details: { limit: 10 },
    });
    expect(readHoldAnswer(503, { code: "BUSY" })).toEqual({ kind: "unreachable", code: "BUSY" });
    expect(readHoldAnswer(502, null)).toEqual({ kind: "unreachable", code: null });
    expect(readHoldAnswer(404, "<html>")).toMatchObject({ kind: "refused", code: "BAD_INPUT" });
  });
});

describe("a key of a request", () => {
  it("is a UUID with and without randomUUID, which plain http lacks", () => {
    const form = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
    expect(newRequestKey()).toMatch(form);
    const own = Object.getOwnPropertyDescriptor(crypto, "randomUUID");
    Object.defineProperty(crypto, "randomUUID", { value: undefined, configurable: true });
    try {
      expect(newRequestKey()).toMatch(form);
      expect(newRequestKey()).not.toBe(newRequestKey());
    } finally {
      if (own) Object.defineProperty(crypto, "randomUUID", own);
      else Reflect.deleteProperty(crypto, "randomUUID");
    }
  });
});

describe("a stored choice", () => {
  it("comes back as it was, and anything odd as nothing", () => {
    const choice = {
      seats: [{ seat: 4, rate: "child" }],
      areas: [{ area: 7, rates: { adult: 2 } }],
      held: [],
      lost: [],
    };
    expect(readStoredChoice(storeChoice(choice))).toEqual({ seats: choice.seats, areas: choice.areas });
    const odd = [
      null,
      "",
      "{",
      "[]",
      '{"seats":[["x","adult"]],"areas":[]}',
      '{"seats":[],"areas":[{"area":7,"rates":{"adult":-1}}]}',
      '{"seats":5,"areas":[]}',
    ];
    for (const text of odd) expect(readStoredChoice(text)).toEqual({ seats: [], areas: [] });
  });
});
