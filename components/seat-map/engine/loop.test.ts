import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { makeLoop } from "./loop.ts";

const frameMs = 16;

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal("requestAnimationFrame", (run: FrameRequestCallback) =>
    setTimeout(() => run(performance.now()), frameMs),
  );
  vi.stubGlobal("cancelAnimationFrame", clearTimeout);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function watched() {
  const pictures: { moving: boolean; all: boolean }[] = [];
  const rested = vi.fn();
  const loop = makeLoop(
    (all) => pictures.push({ moving: loop.moving(), all }),
    () => {},
    rested,
  );
  return { loop, pictures, rested };
}

describe("the map's clock", () => {
  it("paints once a frame, however many asked for it", () => {
    const { loop, pictures } = watched();
    loop.patch();
    loop.invalidate();
    loop.patch();
    vi.advanceTimersByTime(frameMs);
    expect(pictures).toEqual([{ moving: false, all: true }]);
    vi.runAllTimers();
    expect(pictures).toHaveLength(1);
  });

  it("is moving as long as moves keep coming, and then comes to rest once with a whole picture", () => {
    const { loop, pictures, rested } = watched();
    for (let move = 0; move < 30; move++) {
      loop.moved();
      vi.advanceTimersByTime(frameMs);
      expect(loop.moving()).toBe(true);
    }
    expect(rested).not.toHaveBeenCalled();
    vi.runAllTimers();
    expect(loop.moving()).toBe(false);
    expect(rested).toHaveBeenCalledTimes(1);
    expect(pictures.at(-1)).toEqual({ moving: false, all: true });
  });

  it("does not rest while it flies", () => {
    const { loop, rested } = watched();
    const camera = { scale: 1, x: 0, y: 0 };
    loop.fly({ at: (ms) => ({ camera, done: ms > 400 }) });
    vi.advanceTimersByTime(380);
    expect(loop.moving()).toBe(true);
    expect(rested).not.toHaveBeenCalled();
    vi.runAllTimers();
    expect(rested).toHaveBeenCalledTimes(1);
  });

  it("stops for a map that is gone", () => {
    const { loop, pictures, rested } = watched();
    loop.moved();
    loop.destroy();
    vi.runAllTimers();
    expect([pictures.length, rested.mock.calls.length]).toEqual([0, 0]);
  });
});
