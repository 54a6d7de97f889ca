import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { smallHall } from "../testing/small-hall.ts";
import { cullRows, makeRanges } from "./cull.ts";
import { makeScene } from "./scene.ts";

const plan = smallHall([
  { code: "a", rows: [[5, 5], [6], [4, 4]] },
  { code: "empty", rows: [] },
  { code: "b", rows: [[8], [8]], x: 1500, y: 200, turns: 1 },
  { code: "c", rows: [[3]], x: 200, y: 1900 },
]);
const scene = makeScene(plan);

function seen(view: { minX: number; minY: number; maxX: number; maxY: number }): number[] {
  const ranges = makeRanges(scene);
  cullRows(scene, view, ranges);
  const seats: number[] = [];
  for (let pair = 0; pair < ranges.count; pair++) {
    for (let seat = ranges.pairs[pair * 2]!; seat < ranges.pairs[pair * 2 + 1]!; seat++) seats.push(seat);
  }
  expect(seats).toHaveLength(ranges.seats);
  return seats;
}

describe("culling", () => {
  it("never leaves out a seat that is in view, nor paints one twice", () => {
    const coordinate = fc.integer({ min: -300, max: 2500 });
    fc.assert(
      fc.property(coordinate, coordinate, fc.nat(1500), fc.nat(1500), (minX, minY, width, height) => {
        const view = { minX, minY, maxX: minX + width, maxY: minY + height };
        const seats = seen(view);
        expect(new Set(seats).size).toBe(seats.length);
        for (let seat = 0; seat < plan.seatCount; seat++) {
          const [x, y] = [plan.x[seat]!, plan.y[seat]!];
          const inside = x >= view.minX && x <= view.maxX && y >= view.minY && y <= view.maxY;
          if (inside) expect(seats).toContain(seat);
        }
      }),
    );
  });

  it("leaves out rows and sections that are off the screen", () => {
    const inC = Array.from({ length: plan.seatCount }, (_, seat) => seat).filter(
      (seat) => plan.section[seat] === 3,
    );
    expect(seen({ minX: 150, minY: 1850, maxX: 400, maxY: 1950 })).toEqual(inC);
    expect(seen({ minX: 3000, minY: 3000, maxX: 3500, maxY: 3500 })).toEqual([]);
    expect(seen({ minX: -100, minY: -20, maxX: 900, maxY: 20 })).toHaveLength(10);
  });
});
