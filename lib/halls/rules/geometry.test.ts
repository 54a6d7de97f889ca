import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  areaAt,
  boxOfOutline,
  centroid,
  isInside,
  seatPitch,
  sectionAt,
  sectionBoxes,
  topAt,
} from "./geometry.ts";
import { drawPlan } from "./testing/small-plan.ts";
import { openAuthoredPlan } from "./wire.ts";

const coordinate = fc.integer({ min: -1000, max: 1000 });
const size = fc.integer({ min: 1, max: 500 });

describe("polygons", () => {
  it("hold what lies in them: a rectangle says the same as its four comparisons", () => {
    fc.assert(
      fc.property(
        coordinate,
        coordinate,
        size,
        size,
        coordinate,
        coordinate,
        (x, y, width, height, px, py) => {
          const outline = [x, y, x + width, y, x + width, y + height, x, y + height];
          const inside = px > x && px < x + width && py > y && py < y + height;
          const onEdge = px === x || px === x + width || py === y || py === y + height;
          fc.pre(!onEdge);
          expect(isInside(outline, px, py)).toBe(inside);
          expect(boxOfOutline(outline)).toEqual({ minX: x, minY: y, maxX: x + width, maxY: y + height });
          const middle = centroid(outline);
          expect(middle.x).toBeCloseTo(x + width / 2, 6);
          expect(middle.y).toBeCloseTo(y + height / 2, 6);
        },
      ),
    );
  });

  it("have a top at every place, and that of their box beside it", () => {
    const bowl = [0, 0, 50, 40, 100, 0, 100, 90, 0, 90];
    expect([topAt(bowl, 50), topAt(bowl, 25), topAt(bowl, 500)]).toEqual([40, 20, 0]);
  });

  it("leave out the notch of a hollow shape, and a line has a middle too", () => {
    const horseshoe = [0, 0, 10, 0, 10, 30, 20, 30, 20, 0, 30, 0, 30, 40, 0, 40];
    expect(isInside(horseshoe, 15, 10)).toBe(false);
    expect(isInside(horseshoe, 15, 35)).toBe(true);
    expect(centroid([0, 0, 10, 0, 20, 0])).toEqual({ x: 10, y: 0 });
  });
});

describe("a hall", () => {
  const plan = openAuthoredPlan(drawPlan("aaaa aaaa\naaaa aaaa\n---\nBBBB  BBBB\nwcwc  BBBB"));

  it("knows the section under each of its seats, and none before the first row", () => {
    for (let index = 0; index < plan.seatCount; index++)
      expect(sectionAt(plan, plan.x[index]!, plan.y[index]!)).toBe(plan.section[index]);
    expect(sectionAt(plan, 100, 20)).toBe(-1);
    expect(areaAt(plan, 100, 20)).toBe(-1);
  });

  it("has boxes that hold every seat of their section", () => {
    const boxes = sectionBoxes(plan);
    for (let index = 0; index < plan.seatCount; index++) {
      const box = boxes[plan.section[index]!]!;
      expect(plan.x[index]! >= box.minX && plan.x[index]! <= box.maxX).toBe(true);
      expect(plan.y[index]! >= box.minY && plan.y[index]! <= box.maxY).toBe(true);
    }
  });

  it("knows how close its people sit", () => {
    expect(seatPitch(plan)).toBe(50);
  });
});
