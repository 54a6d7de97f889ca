import type { Camera } from "./camera.ts";

/** A movement of the camera in time: `at` gives the camera and whether the movement is over. */
export type Flight = { at(elapsedMs: number): { camera: Camera; done: boolean } };

const flightMs = 200;
const easeOut = (t: number) => 1 - (1 - t) ** 3;

/**
 * From one camera to another. The scale goes in equal ratios, the offset along with it, so that the picture grows about one fixed
 * point instead of swinging sideways.
 */
export function flyTo(from: Camera, to: Camera, durationMs: number = flightMs): Flight {
  const ratio = to.scale / from.scale;
  const zooms = Math.abs(ratio - 1) > 0.001;
  return {
    at(elapsedMs) {
      if (elapsedMs >= durationMs) return { camera: to, done: true };
      const eased = easeOut(Math.max(0, elapsedMs) / durationMs);
      const scale = from.scale * ratio ** eased;
      const share = zooms ? (scale - from.scale) / (to.scale - from.scale) : eased;
      const camera = { scale, x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
      return { camera, done: false };
    },
  };
}

const glideMs = 220;
/** CSS pixels per millisecond below which a released map simply stops. */
const slowest = 0.05;

/** The run-out of a map thrown by a finger; null when it was let go almost at rest. */
export function glide(from: Camera, velocityX: number, velocityY: number): Flight | null {
  if (Math.hypot(velocityX, velocityY) < slowest) return null;
  return {
    at(elapsedMs) {
      const decay = Math.exp(-elapsedMs / glideMs);
      const way = glideMs * (1 - decay);
      const speed = Math.hypot(velocityX, velocityY) * decay;
      return {
        camera: { scale: from.scale, x: from.x + velocityX * way, y: from.y + velocityY * way },
        done: speed < slowest,
      };
    },
  };
}
