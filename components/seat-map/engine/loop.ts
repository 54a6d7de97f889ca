import type { Camera } from "./camera.ts";
import type { Flight } from "./flight.ts";

export type Loop = {
  /** Paint in the next frame, however many asked for it. */
  invalidate(): void;
  /** Paint in the next frame what alone has changed; all of it when somebody asks for all. */
  patch(): void;
  /** Something moves: coarse pictures until it has been still for a moment. */
  moved(): void;
  fly(flight: Flight): void;
  stopFlight(): void;
  moving(): boolean;
  destroy(): void;
};

const restMs = 120;

/** The map's clock: at most one picture a frame, none when nothing changes, and one sharp picture when all has come to rest. */
export function makeLoop(
  paint: (all: boolean) => void,
  setCamera: (camera: Camera) => void,
  rested: () => void,
): Loop {
  let frame = 0;
  let restTimer: ReturnType<typeof setTimeout> | undefined;
  let movedAt = 0;
  let moving = false;
  let all = false;
  let flight: { path: Flight; start: number } | null = null;

  function tick(now: number): void {
    frame = 0;
    if (flight) {
      // The first frame of a flight sets its clock: rAF's time may lie before the event that started it.
      if (flight.start < 0) flight.start = now;
      const { camera, done } = flight.path.at(now - flight.start);
      setCamera(camera);
      if (done) flight = null;
      moved();
    }
    const whole = all;
    all = false;
    paint(whole);
  }

  function patch(): void {
    if (frame === 0) frame = requestAnimationFrame(tick);
  }

  function invalidate(): void {
    all = true;
    patch();
  }

  function moved(): void {
    moving = true;
    movedAt = performance.now();
    invalidate();
    restTimer ??= setTimeout(restIfStill, restMs);
  }

  /** One timer waits on for as long as it is needed: a new one for each movement of a finger costs as much as the movement. */
  function restIfStill(): void {
    restTimer = undefined;
    const leftMs = movedAt + restMs - performance.now();
    if (leftMs > 0 || flight) {
      restTimer = setTimeout(restIfStill, Math.max(leftMs, 0) || restMs);
      return;
    }
    moving = false;
    invalidate();
    rested();
  }

  return {
    invalidate,
    patch,
    moved,
    moving: () => moving,
    fly(path) {
      flight = { path, start: -1 };
      moved();
    },
    stopFlight() {
      flight = null;
    },
    destroy() {
      cancelAnimationFrame(frame);
      clearTimeout(restTimer);
      flight = null;
    },
  };
}
