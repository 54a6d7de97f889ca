import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { type Point, pathOf } from "./ornament/figure.ts";
import { ornamentFiles } from "./ornament/files.ts";
import { band, type Figure, hornCross, ramHorns, ringRadius } from "./ornament.ts";

const points = (figure: Figure): Point[] => figure.flatMap((outline) => [...outline.points]);

test.each(Object.entries(ornamentFiles()))("public/%s is the drawing it was made from", (name, content) => {
  const kept = readFileSync(new URL(`../../../public/${name}`, import.meta.url), "utf8");
  expect(kept, "run: node scripts/ornament-files.mjs").toBe(content);
});

describe("ram's horns", () => {
  test("are the same to the left and to the right", () => {
    const all = points(ramHorns()).map(([x, y]) => `${x.toFixed(4)} ${y.toFixed(4)}`);
    const seen = points(ramHorns()).map(([x, y]) => `${(-x).toFixed(4)} ${y.toFixed(4)}`);
    expect(all.map(unsigned).sort()).toEqual(seen.map(unsigned).sort());
  });

  test.each([3, 4, 5, 6, 8, 12, 16])("%i of them in a ring keep to their own sector", (times) => {
    const arm = ramHorns();
    const radius = ringRadius(arm, times, 3);
    const slope = Math.tan(Math.PI / times);
    for (const [x, y] of points(arm)) expect(Math.abs(x)).toBeLessThanOrEqual((radius - y) * slope + 1e-9);
    expect(points(hornCross(times))).toHaveLength(points(arm).length * times);
  });
});

test.each([0, 1, 2])(
  "band %i meets its own copy: what leaves on one side comes in on the other",
  (variant) => {
    const { width, figure } = band(variant);
    const across = figure.filter(({ points: own }) => own.some(([x]) => x > width + 1e-9));
    for (const { points: own } of across) {
      const shifted = pathOf([{ points: own.map(([x, y]): Point => [x - width, y]), smooth: false }]);
      expect(figure.map(({ points: other }) => pathOf([{ points: other, smooth: false }]))).toContain(
        shifted,
      );
    }
  },
);

function unsigned(text: string): string {
  return text.replaceAll("-0.0000", "0.0000");
}
