import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  allowedFactor,
  bringIntoView,
  clampCamera,
  fitCamera,
  resizeCamera,
  viewBox,
  zoomAt,
} from "./camera.ts";

const box = { minX: 100, minY: 200, maxX: 2100, maxY: 3200 };
const phone = { width: 390, height: 500 };
const limits = { minScale: 0.1, maxScale: 1.2 };
const camera = fc.record({
  scale: fc.double({ min: 0.1, max: 1.2, noNaN: true }),
  x: fc.integer({ min: -3000, max: 3000 }),
  y: fc.integer({ min: -3000, max: 3000 }),
});

describe("the camera", () => {
  it("shows the whole hall at first, as large as it fits", () => {
    const fitted = fitCamera(box, phone, 20);
    const view = viewBox(fitted, phone, 0);
    expect(view.minX).toBeLessThanOrEqual(box.minX);
    expect(view.maxX).toBeGreaterThanOrEqual(box.maxX);
    expect(view.minY).toBeLessThanOrEqual(box.minY);
    expect(view.maxY).toBeGreaterThanOrEqual(box.maxY);
    const spare = [390 - 2000 * fitted.scale, 500 - 3000 * fitted.scale].map((room) => Math.round(room));
    expect(Math.min(...spare)).toBe(40);
  });

  it("keeps the point under the finger under the finger while zooming", () => {
    fc.assert(
      fc.property(
        camera,
        fc.integer({ min: 0, max: 390 }),
        fc.double({ min: 0.2, max: 5, noNaN: true }),
        (before, at, factor) => {
          const after = zoomAt(before, at, at, factor);
          const world = (its: typeof before) => (at - its.x) / its.scale;
          expect(world(after)).toBeCloseTo(world(before), 3);
        },
      ),
    );
  });

  it("never zooms out of its range, so that the anchor does not drift at the end of it", () => {
    fc.assert(
      fc.property(camera, fc.double({ min: 0.01, max: 100, noNaN: true }), (before, factor) => {
        const scale = before.scale * allowedFactor(before, factor, limits);
        expect(scale).toBeGreaterThanOrEqual(limits.minScale - 1e-9);
        expect(scale).toBeLessThanOrEqual(limits.maxScale + 1e-9);
      }),
    );
  });

  it("cannot lose the hall: some of it stays on the screen wherever it is pushed", () => {
    fc.assert(
      fc.property(camera, (before) => {
        const view = viewBox(clampCamera(before, box, phone, limits), phone, 0);
        expect(view.minX).toBeLessThan(box.maxX);
        expect(view.maxX).toBeGreaterThan(box.minX);
        expect(view.minY).toBeLessThan(box.maxY);
        expect(view.maxY).toBeGreaterThan(box.minY);
      }),
    );
  });

  it("centres a side that fits, and changes nothing of a camera that is within bounds", () => {
    const far = clampCamera({ scale: 0.1, x: 999, y: -999 }, box, phone, limits);
    expect(far.x + 1100 * far.scale).toBeCloseTo(195);
    const inside = { scale: 1, x: -800, y: -1500 };
    expect(clampCamera(inside, box, phone, limits)).toEqual(inside);
  });

  it("brings a seat into view with the smallest move, and leaves one that is in view", () => {
    const still = { scale: 1, x: 0, y: 0 };
    expect(bringIntoView(still, 200, 200, phone, 50)).toEqual(still);
    expect(bringIntoView(still, 1000, 200, phone, 50)).toEqual({ scale: 1, x: 340 - 1000, y: 0 });
  });

  it("shows the same middle of the hall after the screen is turned", () => {
    const before = { scale: 0.5, x: -100, y: -50 };
    const turned = { width: 800, height: 300 };
    const after = resizeCamera(before, phone, turned);
    expect((400 - after.x) / after.scale).toBeCloseTo((195 - before.x) / before.scale);
    expect((150 - after.y) / after.scale).toBeCloseTo((250 - before.y) / before.scale);
  });
});
