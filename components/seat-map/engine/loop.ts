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
  let moving = false;
  /** Moved since the last frame, and when the last such frame was. */
  let stirred = false;
  let stirredAt = 0;
  let dirty = false;
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
    if (stirred) stirredAt = now;
    else if (moving && now - stirredAt >= restMs) {
      moving = false;
      dirty = all = true;
      rested();
    }
    stirred = false;
    if (dirty) {
      const whole = all;
      dirty = all = false;
      paint(whole);
    }
    // While it moves frame follows frame, and each looks whether it is still by now: a timer costs more, and so does it to ask for a
    // frame at each movement of a finger.
    if (moving) ask();
  }

  function ask(): void {
    if (frame === 0) frame = requestAnimationFrame(tick);
  }

  function patch(): void {
    dirty = true;
    ask();
  }

  function invalidate(): void {
    all = true;
    patch();
  }

  function moved(): void {
    moving = stirred = true;
    invalidate();
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
      flight = null;
    },
  };
}
