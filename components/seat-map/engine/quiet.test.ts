import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { doInQuiet } from "./quiet.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it("does each job once, in order, and none while the map moves", () => {
  let moving = false;
  const done: string[] = [];
  doInQuiet(() => moving, [() => done.push("canvas"), () => done.push("index")]);
  vi.runOnlyPendingTimers();
  moving = true;
  vi.advanceTimersByTime(5_000);
  expect(done).toEqual(["canvas"]);
  moving = false;
  vi.runAllTimers();
  expect(done).toEqual(["canvas", "index"]);
});

it("does nothing more for a map that is gone", () => {
  const done: string[] = [];
  const stop = doInQuiet(() => false, [() => done.push("canvas"), () => done.push("index")]);
  vi.runOnlyPendingTimers();
  stop();
  vi.runAllTimers();
  expect(done).toEqual(["canvas"]);
});
