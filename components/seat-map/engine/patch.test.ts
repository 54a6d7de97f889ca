import { describe, expect, it } from "vitest";
import { smallHall } from "../testing/small-hall.ts";
import type { Frame } from "./frame.ts";
import { patchRanges } from "./patch.ts";
import { makeScene } from "./scene.ts";

const table = { id: 1, label: "1", x: 600, y: 0, radius: 60, whole: false, seats: [] };
const scene = makeScene(smallHall([{ code: "a", rows: [[20], [20]] }], { tables: [table] }));
const view = { minX: 100, minY: -100, maxX: 4000, maxY: 4000 };
const still = { scene, detail: "seats", moving: false, view } as Frame;
const seatsOf = (frame: Frame, changed: number[]) => {
  const ranges = patchRanges(frame, new Set(changed));
  return ranges && Array.from({ length: ranges.count }, (_, at) => ranges.pairs[at * 2]);
};

describe("painting over what changed", () => {
  it("takes the changed seats that are on the screen", () => {
    expect(seatsOf(still, [0, 5, 25])).toEqual([5, 25]);
  });

  it("leaves the picture to be made anew in motion, from afar and after many changes", () => {
    expect(seatsOf({ ...still, moving: true }, [5])).toBeNull();
    expect(seatsOf({ ...still, detail: "sections" }, [5])).toBeNull();
    expect(
      seatsOf(
        still,
        Array.from({ length: 500 }, (_, at) => at),
      ),
    ).toBeNull();
  });

  it("never wipes a section's edge beside a seat", () => {
    const tight = { ...scene, outlines: [[-20, -60, 2000, -60, 2000, 160, -20, 160]] };
    const frame = { ...still, scene: tight, view: { ...view, minX: -100 } };
    expect(seatsOf(frame, [1])).toEqual([1]);
    expect(seatsOf(frame, [0])).toBeNull();
  });

  it("never paints floor over a table", () => {
    expect(seatsOf(still, [12])).toBeNull();
  });
});
