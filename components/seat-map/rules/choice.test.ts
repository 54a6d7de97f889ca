import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Choice,
  type ChoiceAction,
  countChosen,
  countNew,
  emptyChoice,
  reduceChoice,
} from "./choice.ts";

const adult = (seat: number) => ({ seat, rate: "adult" });
const run = (...actions: ChoiceAction[]) => actions.reduce(reduceChoice, emptyChoice);
const all = () => true;
const none = () => false;
const many = () => 100;

describe("a choice of seats", () => {
  it("takes a seat once, changes its rate, and lets it go", () => {
    const twice = run({ type: "add", seats: [adult(1)] }, { type: "add", seats: [adult(1), adult(2)] });
    expect(twice.seats).toEqual([adult(1), adult(2)]);
    const child = reduceChoice(twice, { type: "rate", seat: 2, rate: "child" });
    expect(child.seats).toEqual([adult(1), { seat: 2, rate: "child" }]);
    expect(reduceChoice(child, { type: "remove", seats: [1] }).seats).toEqual([{ seat: 2, rate: "child" }]);
  });

  it("counts places of areas, and forgets an area that has none", () => {
    const some = run(
      { type: "area", area: 7, rate: "adult", count: 2 },
      { type: "area", area: 7, rate: "child", count: 1 },
    );
    expect(countNew(some)).toBe(3);
    const one = reduceChoice(some, { type: "area", area: 7, rate: "adult", count: 0 });
    expect(countNew(one)).toBe(1);
    expect(reduceChoice(one, { type: "area", area: 7, rate: "child", count: 0 }).areas).toEqual([]);
  });

  it("loses only what was taken by others; the rest stays", () => {
    const lost = run(
      { type: "add", seats: [adult(1), adult(2), adult(3)] },
      { type: "lost", seats: [2, 99] },
    );
    expect(lost.seats).toEqual([adult(1), adult(3)]);
    expect(lost.lost).toEqual([adult(2)]);
  });

  it("puts another seat in a lost one's place at the same rate", () => {
    const found = run(
      { type: "add", seats: [{ seat: 1, rate: "child" }] },
      { type: "lost", seats: [1] },
      { type: "replace", lost: 1, by: 5 },
    );
    expect(found).toEqual({ ...emptyChoice, seats: [{ seat: 5, rate: "child" }] });
  });

  it("moves what a hold won into the cart, as the server tells it", () => {
    const chosen = run(
      { type: "add", seats: [adult(1), adult(2)] },
      { type: "area", area: 7, rate: "adult", count: 1 },
    );
    const held = reduceChoice(chosen, { type: "held", seats: [1, 2], areas: [], held: null });
    expect(held.held).toEqual([adult(1), adult(2)]);
    expect(held.areas).toHaveLength(1);
    const told = reduceChoice(held, {
      type: "held",
      seats: [],
      areas: [7],
      held: [adult(1), adult(2), adult(900)],
    });
    expect(told).toEqual({ ...emptyChoice, held: [adult(1), adult(2), adult(900)] });
  });

  it("learns from the status what was lost and whose time is over, and nothing from one that agrees", () => {
    const held: Choice = { ...emptyChoice, held: [adult(1)], seats: [adult(2)] };
    expect(reduceChoice(held, { type: "status", isFree: all, isOver: none, placesLeft: many })).toBe(held);
    const lost = reduceChoice(held, { type: "status", isFree: none, isOver: none, placesLeft: many });
    expect([lost.held, lost.seats, lost.lost]).toEqual([[adult(1)], [], [adult(2)]]);
    const over = reduceChoice(held, { type: "status", isFree: all, isOver: all, placesLeft: many });
    expect([over.held, over.seats]).toEqual([[], [adult(2), adult(1)]]);
  });

  it("keeps no more places of an area than are left, and tells how many went", () => {
    const places = (area: number, rate: string, count: number) => ({
      ...{ type: "area" as const, area, rate, count },
    });
    const chosen = run(places(7, "adult", 3), places(7, "child", 2), places(8, "adult", 1));
    const left = (seven: number, eight: number) => ({
      ...{ type: "status" as const, isFree: all, isOver: none },
      placesLeft: (area: number) => (area === 7 ? seven : eight),
    });
    expect(reduceChoice(chosen, left(5, 1))).toBe(chosen);
    const fewer = reduceChoice(chosen, left(4, 9));
    expect(fewer.areas).toEqual([
      { area: 7, rates: { adult: 3, child: 1 } },
      { area: 8, rates: { adult: 1 } },
    ]);
    expect(fewer.lost).toEqual([{ seat: -7, rate: "", count: 1 }]);
    const gone = reduceChoice(fewer, left(0, 9));
    expect(gone.areas).toEqual([{ area: 8, rates: { adult: 1 } }]);
    expect(gone.lost).toEqual([{ seat: -7, rate: "", count: 5 }]);
    expect(reduceChoice(gone, { type: "dismiss" }).lost).toEqual([]);
  });

  it("restores what was kept, but not what the cart holds by now", () => {
    const held: Choice = { ...emptyChoice, held: [adult(1)] };
    const restored = reduceChoice(held, {
      type: "restore",
      seats: [adult(1), adult(2)],
      areas: [{ area: 3, rates: { adult: 0 } }],
    });
    expect(restored.seats).toEqual([adult(2)]);
    expect(restored.areas).toEqual([]);
  });

  it("never has one seat twice, whatever happens", () => {
    const seat = fc.integer({ min: 1, max: 6 });
    const seats = fc.array(seat, { maxLength: 3 });
    const action: fc.Arbitrary<ChoiceAction> = fc.oneof(
      fc.uniqueArray(seat, { maxLength: 3 }).map((ids) => ({ type: "add" as const, seats: ids.map(adult) })),
      seats.map((ids) => ({ type: "remove" as const, seats: ids })),
      seats.map((ids) => ({ type: "lost" as const, seats: ids })),
      seats.map((ids) => ({ type: "held" as const, seats: ids, areas: [], held: null })),
      seats.map((ids) => ({ type: "freed" as const, seats: ids })),
      fc.tuple(seat, seat).map(([lost, by]) => ({ type: "replace" as const, lost, by })),
      seats.map((ids) => ({
        type: "status" as const,
        isFree: (id: number) => ids.includes(id),
        isOver: (id: number) => ids.includes(id),
        placesLeft: many,
      })),
    );
    fc.assert(
      fc.property(fc.array(action, { maxLength: 12 }), (actions) => {
        const end = run(...actions);
        const mine = [...end.seats, ...end.held].map((its) => its.seat);
        expect(new Set(mine).size).toBe(mine.length);
        expect(countChosen(end)).toBe(mine.length);
      }),
    );
  });
});
