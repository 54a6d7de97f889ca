import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { smallHall } from "../testing/small-hall.ts";
import type { Camera } from "./camera.ts";
import { detailFor } from "./detail.ts";
import { rehearse } from "./rehearse.ts";
import { makeScene } from "./scene.ts";

const scene = makeScene(smallHall([{ code: "a", rows: [[6], [6]] }]));
const size = { width: 400, height: 600 };
let waiting: (() => void)[] = [];

/** The page is idle once, for so many milliseconds. */
function idle(ms: number): void {
  const begun = performance.now();
  const turns = waiting;
  waiting = [];
  vi.stubGlobal("left", () => ms - (performance.now() - begun));
  for (const turn of turns) turn();
}

beforeEach(() => {
  vi.useFakeTimers();
  waiting = [];
  vi.stubGlobal("document", { createElement: () => ({ getContext: () => ({ canvas: {} }) }) });
  const deadline = { timeRemaining: () => (globalThis as unknown as { left: () => number }).left() };
  vi.stubGlobal("requestIdleCallback", (turn: (its: typeof deadline) => void) =>
    waiting.push(() => turn(deadline)),
  );
  vi.stubGlobal("cancelIdleCallback", () => {
    waiting = [];
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

/** Each picture takes four milliseconds. */
function paintInto(seen: Camera[]) {
  return (_ctx: unknown, camera: Camera) => {
    seen.push(camera);
    vi.advanceTimersByTime(4);
  };
}

it("paints a moving hall in every way it is drawn, as much at a time as there is time for", () => {
  const seen: Camera[] = [];
  rehearse(scene, size, () => false, paintInto(seen));
  expect(seen).toHaveLength(0);
  idle(4);
  expect(seen).toHaveLength(0);
  idle(20);
  expect(seen).toHaveLength(4);
  for (let turn = 0; turn < 30; turn++) idle(50);
  const ways = new Set(seen.map(({ scale }) => detailFor(scale * scene.pitch, true, 12)));
  expect([...ways]).toEqual(["sections", "dots", "seats"]);
  expect(new Set(seen.map((its) => `${its.scale} ${its.x}`)).size).toBe(seen.length);
  expect(waiting).toEqual([]);
});

it("waits while the map moves, and ends with it", () => {
  const seen: Camera[] = [];
  let moving = true;
  const stop = rehearse(scene, size, () => moving, paintInto(seen));
  idle(50);
  expect(seen).toHaveLength(0);
  moving = false;
  idle(50);
  const before = seen.length;
  expect(before).toBeGreaterThan(0);
  stop();
  idle(50);
  expect(seen).toHaveLength(before);
});

it("is left out by a browser that does not tell when it is idle", () => {
  vi.stubGlobal("requestIdleCallback", undefined);
  expect(rehearse(scene, size, () => false, paintInto([]))).not.toThrow();
});
