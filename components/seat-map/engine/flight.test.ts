import { describe, expect, it } from "vitest";
import { flyTo, glide } from "./flight.ts";

const from = { scale: 0.2, x: 10, y: 20 };
const to = { scale: 1.6, x: -900, y: -500 };

describe("a flight of the camera", () => {
  it("begins where it was, ends exactly where it should, within 200 ms", () => {
    const flight = flyTo(from, to);
    expect(flight.at(0).camera.scale).toBeCloseTo(from.scale);
    expect(flight.at(200)).toEqual({ camera: to, done: true });
    expect(flight.at(199).done).toBe(false);
  });

  it("grows about one fixed point, without swinging sideways", () => {
    const flight = flyTo(from, to);
    // The point of the hall that lies at the same place of the screen before and after.
    const fixed = (from.x - to.x) / (to.scale - from.scale);
    const place = (ms: number) => {
      const { scale, x } = flight.at(ms).camera;
      return fixed * scale + x;
    };
    expect(place(60)).toBeCloseTo(place(0));
    expect(place(140)).toBeCloseTo(place(0));
  });

  it("moves evenly where the scale does not change", () => {
    const flight = flyTo(from, { ...from, x: 110 });
    expect(flight.at(100).camera.x).toBeGreaterThan(from.x);
    expect(flight.at(100).camera.x).toBeLessThan(110);
  });
});

describe("a map that is thrown", () => {
  it("runs out and stops", () => {
    const run = glide(from, 1, 0)!;
    expect(run.at(100).camera.x).toBeGreaterThan(from.x);
    expect(run.at(100).done).toBe(false);
    expect(run.at(2_000).done).toBe(true);
  });

  it("does not run when it was let go at rest", () => {
    expect(glide(from, 0.01, 0.01)).toBeNull();
  });
});
