import { areaAt, isInside } from "#lib/halls/rules/geometry.ts";
import { canPick, comfortPitch, detailFor, type Pointing } from "./detail.ts";
import type { Picker } from "./picker.ts";
import type { Scene } from "./scene.ts";
import type { Viewport } from "./viewport.ts";

/** What lies under a point of the screen. */
export type Target =
  | { kind: "seat"; seat: number }
  | { kind: "nearer"; x: number; y: number }
  | { kind: "section"; section: number }
  | { kind: "area"; area: number }
  | { kind: "nothing" };

/** A fingertip reaches this far around where it lands, in CSS pixels. */
const reachPx = 12;

/** Finds what a tap or a click at a place of the screen means at this distance. */
export function targetAt(
  scene: Scene,
  picker: Picker,
  viewport: Viewport,
  screenX: number,
  screenY: number,
  pointing: Pointing,
): Target {
  const { plan, radius, outlines } = scene;
  const { scale, x, y } = viewport.camera();
  const worldX = (screenX - x) / scale;
  const worldY = (screenY - y) / scale;
  const pitch = viewport.pitch();
  const far = detailFor(pitch, false, 0) === "sections";
  if (!far) {
    const seat = picker.nearest(worldX, worldY, Math.max(radius, reachPx / scale));
    if (seat >= 0 && canPick(pitch, pointing)) return { kind: "seat", seat };
    if (seat >= 0) return { kind: "nearer", x: plan.x[seat]!, y: plan.y[seat]! };
  }
  const area = plan.areas[areaAt(plan, worldX, worldY)];
  if (area) return { kind: "area", area: area.id };
  if (far) {
    const section = outlines.findIndex((outline) => isInside(outline, worldX, worldY));
    if (section >= 0) return { kind: "section", section };
  }
  return { kind: "nothing" };
}

/** Where the camera goes for a seat that is too small to be chosen yet. */
export function nearerPitch(pointing: Pointing): number {
  return pointing === "finger" ? comfortPitch : comfortPitch * 0.7;
}
