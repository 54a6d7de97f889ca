import { type Camera, centreOn, type Size } from "./camera.ts";
import type { Painter } from "./painter.ts";
import type { Scene } from "./scene.ts";

/** Distances of neighbours, in CSS pixels: one for each way a moving hall is drawn. */
const pitches = [3, 4.5, 5, 9, 18, 30];
const turns = 10;
/** What a picture takes a slow phone, in milliseconds: less than this left, and it waits. */
const pictureMs = 5;

/**
 * Paints a moving hall where nobody sees it, while the page has nothing else to do: a browser is quick with what it has run before,
 * and the first finger is not to wait for that. Returns how to stop.
 */
export function rehearse(
  { plan, pitch }: Scene,
  size: Size,
  moving: () => boolean,
  paint: Painter["rehearse"],
): () => void {
  const ctx = document.createElement("canvas").getContext("2d");
  if (!ctx || typeof requestIdleCallback === "undefined") return () => {};
  ctx.canvas.width = ctx.canvas.height = 1;
  const [x, y] = [plan.x[plan.seatCount >> 1] ?? 0, plan.y[plan.seatCount >> 1] ?? 0];
  const cameras = pitches.flatMap((its) =>
    Array.from({ length: turns }, (_, turn): Camera => {
      const camera = centreOn(x, y, its / pitch, size);
      return { ...camera, x: camera.x + turn * 7, y: camera.y + turn * 3 };
    }),
  );
  let next = 0;
  let handle = requestIdleCallback(turn);
  function turn(deadline: IdleDeadline): void {
    const isTime = () => next < cameras.length && deadline.timeRemaining() > pictureMs;
    while (!moving() && isTime()) paint(ctx!, cameras[next++]!);
    if (next < cameras.length) handle = requestIdleCallback(turn);
  }
  return () => cancelIdleCallback(handle);
}
