import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { distanceOf } from "./coordinates.ts";
import { arcPoints, gridPoints } from "./row-points.ts";

const [start, end] = [
  { x: 100, y: 400 },
  { x: 700, y: 400 },
];

describe("rows drawn by a drag", () => {
  it("fill the way by a count, or stand a pitch apart from its start", () => {
    expect(gridPoints({ start, end, spacing: { count: 3 } })).toEqual([[start, { x: 400, y: 400 }, end]]);
    const [row] = gridPoints({ start, end, spacing: { pitch: 55 } });
    expect(row).toHaveLength(11);
    expect(row!.at(-1)).toEqual({ x: 650, y: 400 });
    expect(gridPoints({ start, end: start, spacing: { pitch: 55 } })).toEqual([[start]]);
  });

  it("lie one behind the other away from the stage, whichever way the drag went", () => {
    for (const [from, to] of [
      [start, end],
      [end, start],
    ] as const) {
      const rows = gridPoints({
        start: from,
        end: to,
        spacing: { count: 5 },
        rows: 3,
        rowPitch: 90,
        sagitta: 50,
      });
      expect(rows.map((row) => row[0]!.y)).toEqual([400, 490, 580]);
      expect(rows.map((row) => row[2]!.y)).toEqual([450, 540, 630]);
      expect(rows.every((row) => row[0]!.x === from.x && row[4]!.x === to.x)).toBe(true);
    }
    const above = gridPoints({
      start,
      end,
      spacing: { count: 2 },
      rows: 2,
      rowPitch: 90,
      focal: { x: 400, y: 900 },
    });
    expect(above.map((row) => row[0]!.y)).toEqual([400, 310]);
  });

  it("keep their distances on a curve, from end to end, for any curve", () => {
    fc.assert(
      fc.property(fc.integer({ min: -900, max: 900 }), fc.integer({ min: 3, max: 60 }), (sagitta, count) => {
        const [row] = gridPoints({ start, end, spacing: { count }, sagitta });
        expect(distanceOf(row![0]!, start) + distanceOf(row!.at(-1)!, end)).toBeLessThan(0.01);
        const gaps = row!.slice(1).map((point, at) => distanceOf(point, row![at]!));
        expect(Math.max(...gaps) - Math.min(...gaps)).toBeLessThan(0.02);
        if (count % 2 === 1) expect(row![(count - 1) / 2]!.y).toBeCloseTo(400 + sagitta, 1);
      }),
    );
  });

  it("are none for what cannot be drawn", () => {
    const nothing = [
      { count: 0 },
      { count: 1e9 },
      { count: Number.NaN },
      { pitch: 0 },
      { pitch: -5 },
      { pitch: 1e-9 },
    ];
    for (const spacing of nothing) expect(gridPoints({ start, end, spacing })).toEqual([]);
    expect(gridPoints({ start: { x: Number.NaN, y: 0 }, end, spacing: { count: 3 } })).toEqual([]);
    expect(gridPoints({ start, end, spacing: { count: 500 }, rows: 900 })).toEqual([]);
  });
});

describe("round rows", () => {
  const arc = { centre: { x: 0, y: 0 }, radius: 500, from: 150, to: 30, rows: 3, rowPitch: 100 };

  it("have more seats the further out they are, or all as many", () => {
    expect(arcPoints({ ...arc, spacing: { pitch: 60 } }).map((row) => row.length)).toEqual([18, 21, 25]);
    const even = arcPoints({ ...arc, spacing: { count: 11 } });
    expect(even.map((row) => row.length)).toEqual([11, 11, 11]);
    expect(even[0]![0]!.x).toBeLessThan(0);
    expect(even[2]![5]).toEqual({ x: 0, y: 700 });
    for (const point of even[1]!) expect(Math.hypot(point.x, point.y)).toBeCloseTo(600, 1);
  });

  it("close a full circle without a seat on a seat, and end at the centre", () => {
    const rows = arcPoints({ ...arc, from: 0, to: 360, rows: 9, rowPitch: -100, spacing: { pitch: 60 } });
    expect(rows).toHaveLength(5);
    for (const row of rows) {
      const gaps = row.map((point, at) => distanceOf(point, row.at(at - 1)!));
      expect(Math.min(...gaps)).toBeGreaterThan(55);
    }
    expect(arcPoints({ ...arc, spacing: { pitch: Number.NaN } })).toEqual([]);
  });
});
