import {
  allowedFactor,
  type Box,
  bringIntoView,
  type Camera,
  centreOn,
  clampCamera,
  fitCamera,
  type Limits,
  resizeCamera,
  type Size,
  zoomAt,
} from "./camera.ts";
import { largestPitch, numbersFrom } from "./detail.ts";
import { flyTo, glide } from "./flight.ts";
import type { Loop } from "./loop.ts";
import type { Scene } from "./scene.ts";

export type Viewport = {
  camera(): Camera;
  /** The distance of neighbours on the screen, in CSS pixels. */
  pitch(): number;
  set(camera: Camera): void;
  panBy(dx: number, dy: number): void;
  /** False when the camera is at the end of its range already. */
  zoomBy(x: number, y: number, factor: number): boolean;
  throwBy(velocityX: number, velocityY: number): void;
  fit(): void;
  /** Whether the whole hall is on the screen. */
  isWhole(): boolean;
  /** Puts a point of the hall in the middle at once, at the same distance. */
  lookAt(worldX: number, worldY: number): void;
  zoomSmoothly(x: number, y: number, factor: number): void;
  showPoint(worldX: number, worldY: number, pitchPx: number): void;
  showBox(box: Box, pitchAtMost: number): void;
  /** Near enough to read the numbers, moved no more than needed. */
  showSeat(seat: number): void;
  resize(before: Size, after: Size): void;
};

const padding = 20;
const seatMargin = 72;

const prefersStillness = () => matchMedia("(prefers-reduced-motion: reduce)").matches;

/** The camera with its limits, and every way to move it. */
export function makeViewport(scene: Scene, size: () => Size, loop: () => Loop): Viewport {
  const { bounds, pitch, plan } = scene;
  let limits: Limits = limitsFor();
  let camera = fitCamera(bounds, size(), padding);
  /** As long as nobody moved the hall, it goes on filling a screen that is turned or resized. */
  let fitted = true;

  function limitsFor(): Limits {
    const whole = fitCamera(bounds, size(), padding).scale;
    return { minScale: whole, maxScale: Math.max(whole * 1.5, largestPitch / pitch) };
  }

  function set(next: Camera): void {
    camera = clampCamera(next, bounds, size(), limits);
  }

  function move(next: Camera): void {
    loop().stopFlight();
    fitted = false;
    set(next);
    loop().moved();
  }

  function goTo(next: Camera): void {
    const target = clampCamera(next, bounds, size(), limits);
    fitted = target.scale <= limits.minScale * 1.001;
    if (prefersStillness()) {
      loop().stopFlight();
      camera = target;
      loop().invalidate();
    } else loop().fly(flyTo(camera, target));
  }

  return {
    camera: () => camera,
    pitch: () => camera.scale * pitch,
    set,
    panBy: (dx, dy) => move({ scale: camera.scale, x: camera.x + dx, y: camera.y + dy }),
    zoomBy(x, y, factor) {
      const allowed = allowedFactor(camera, factor, limits);
      if (Math.abs(allowed - 1) < 1e-4) return false;
      move(zoomAt(camera, x, y, allowed));
      return true;
    },
    isWhole: () => camera.scale <= limits.minScale * 1.15,
    lookAt: (worldX, worldY) => move(centreOn(worldX, worldY, camera.scale, size())),
    throwBy(velocityX, velocityY) {
      const path = prefersStillness() ? null : glide(camera, velocityX, velocityY);
      if (path) loop().fly(path);
    },
    fit: () => goTo(fitCamera(bounds, size(), padding)),
    zoomSmoothly: (x, y, factor) => goTo(zoomAt(camera, x, y, allowedFactor(camera, factor, limits))),
    showPoint: (worldX, worldY, pitchPx) => goTo(centreOn(worldX, worldY, pitchPx / pitch, size())),
    showBox(box, pitchAtMost) {
      const whole = fitCamera(box, size(), padding);
      const scale = Math.min(whole.scale, pitchAtMost / pitch);
      goTo(centreOn((box.minX + box.maxX) / 2, (box.minY + box.maxY) / 2, scale, size()));
    },
    showSeat(seat) {
      const [x, y] = [plan.x[seat]!, plan.y[seat]!];
      const scale = Math.min(limits.maxScale, Math.max(camera.scale, numbersFrom / pitch));
      const near = scale === camera.scale ? camera : centreOn(x, y, scale, size());
      goTo(bringIntoView(near, x, y, size(), seatMargin));
    },
    resize(before, after) {
      limits = limitsFor();
      if (fitted) camera = fitCamera(bounds, after, padding);
      else set(resizeCamera(camera, before, after));
    },
  };
}
