import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { smallHall } from "../testing/small-hall.ts";
import { makePicker } from "./picker.ts";
import { targetAt } from "./pointing.ts";
import { makeScene } from "./scene.ts";
import type { Viewport } from "./viewport.ts";

const area = {
  ...{
    id: 5,
    name: { kk: "Floor", ru: "Floor", en: "Floor" },
    category: "far",
    capacity: 10,
    firstPlace: 900,
  },
  ...{ outline: [2000, 2000, 3000, 2000, 3000, 3000, 2000, 3000], floor: 1 },
};
const plan = smallHall([{ code: "a", rows: [[10, 10], [12], [9, 9]] }], { areas: [area] });
const scene = makeScene(plan);
const picker = makePicker(scene);

describe("picking", () => {
  it("finds the nearest seat within reach, as looking at every seat would", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -200, max: 1400 }),
        fc.integer({ min: -200, max: 500 }),
        fc.nat(200),
        (x, y, reach) => {
          const distance = (seat: number) => Math.hypot(plan.x[seat]! - x, plan.y[seat]! - y);
          const all = Array.from({ length: plan.seatCount }, (_, seat) => distance(seat));
          const nearest = Math.min(...all);
          const found = picker.nearest(x, y, reach);
          if (nearest > reach) expect(found).toBe(-1);
          else expect(distance(found)).toBeCloseTo(nearest);
        },
      ),
    );
  });

  it("answers for a hall without seats", () => {
    const standing = makePicker(makeScene(smallHall([], { areas: [area] })));
    expect(standing.nearest(0, 0, 100)).toBe(-1);
  });
});

describe("a tap", () => {
  const at = (scale: number, worldX: number, worldY: number, pointing: "mouse" | "finger") => {
    const viewport = { camera: () => ({ scale, x: 0, y: 0 }), pitch: () => scene.pitch * scale } as Viewport;
    return targetAt(scene, picker, viewport, worldX * scale, worldY * scale, pointing);
  };

  it("chooses a seat that is large enough for what taps, within a fingertip", () => {
    expect(at(0.6, 52, 4, "finger")).toEqual({ kind: "seat", seat: 1 });
    expect(at(0.3, 52, 4, "mouse")).toEqual({ kind: "seat", seat: 1 });
  });

  it("goes nearer where a finger could hit the wrong one", () => {
    expect(at(0.3, 52, 4, "finger")).toEqual({ kind: "nearer", x: 50, y: 0 });
    expect(at(0.15, 52, 4, "mouse")).toEqual({ kind: "nearer", x: 50, y: 0 });
  });

  it("opens a section from afar, a standing area at any distance, and nothing on empty floor", () => {
    expect(at(0.05, 300, 100, "finger")).toEqual({ kind: "section", section: 0 });
    expect(at(0.05, 2500, 2500, "finger")).toEqual({ kind: "area", area: 5 });
    expect(at(0.6, 2500, 2500, "mouse")).toEqual({ kind: "area", area: 5 });
    expect(at(0.6, 3900, 100, "mouse")).toEqual({ kind: "nothing" });
  });
});
