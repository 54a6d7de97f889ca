import { areaAt, isInside } from "#lib/halls/rules/geometry.ts";
import type { Ranges } from "./cull.ts";
import type { Frame } from "./frame.ts";
import { paintNumbers } from "./paint-labels.ts";
import { paintDots, paintMine, paintRings, paintSigns } from "./paint-seats.ts";
import type { Scene } from "./scene.ts";

/** More changed seats than this are a new picture. */
export const mostPatched = 400;

/** The seats to be painted over, as ranges; null where that would not look as a whole new picture does. */
export function patchRanges(frame: Frame, changed: ReadonlySet<number>): Ranges | null {
  const { scene, detail, moving, view } = frame;
  if (moving || detail === "sections" || changed.size > mostPatched) return null;
  const { plan } = scene;
  const pairs: number[] = [];
  for (const seat of changed) {
    const [x, y] = [plan.x[seat]!, plan.y[seat]!];
    if (x < view.minX || x > view.maxX || y < view.minY || y > view.maxY) continue;
    if (!isOnPlainFloor(scene, seat)) return null;
    pairs.push(seat, seat + 1);
  }
  const count = pairs.length / 2;
  return { pairs: Uint32Array.from(pairs), count, seats: count };
}

/** Whether nothing but its section's floor lies under a seat. */
function isOnPlainFloor({ plan, outlines, pitch }: Scene, seat: number): boolean {
  const [x, y] = [plan.x[seat]!, plan.y[seat]!];
  const outline = outlines[plan.section[seat]!]!;
  // Nor does the section's edge run through the square that is painted over.
  for (const dx of [-pitch, pitch])
    for (const dy of [-pitch, pitch]) if (!isInside(outline, x + dx * 0.6, y + dy * 0.6)) return false;
  if (areaAt(plan, x, y) >= 0) return false;
  if (plan.shapes.some((shape) => "outline" in shape && isInside(shape.outline, x, y))) return false;
  return !plan.tables.some((table) => Math.hypot(table.x - x, table.y - y) < table.radius + pitch);
}

/** Paints seats that changed over what is on the screen: a sale changes a few, and thousands of others are as they were. */
export function paintPatch(frame: Frame, ranges: Ranges): void {
  const { ctx, scene, camera, palette, ratio, detail } = frame;
  const side = Math.round(scene.pitch * camera.scale * ratio) / ratio;
  ctx.fillStyle = palette.surface;
  for (let at = 0; at < ranges.count; at++) {
    const seat = ranges.pairs[at * 2]!;
    const x = scene.plan.x[seat]! * camera.scale + camera.x - side / 2;
    const y = scene.plan.y[seat]! * camera.scale + camera.y - side / 2;
    ctx.fillRect(Math.round(x * ratio) / ratio, Math.round(y * ratio) / ratio, side, side);
  }
  const only = { ...frame, ranges };
  if (detail === "dots") paintDots(only);
  else paintSigns(only);
  if (detail === "numbers") paintNumbers(only);
  paintMine(frame);
  paintRings(frame);
}
