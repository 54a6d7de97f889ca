import type { OpenPlan } from "./open-plan.ts";

export type Box = { minX: number; minY: number; maxX: number; maxY: number };

const nothing: Box = { minX: Infinity, minY: Infinity, maxX: -Infinity, maxY: -Infinity };

function grow(box: Box, x: number, y: number): void {
  if (x < box.minX) box.minX = x;
  if (x > box.maxX) box.maxX = x;
  if (y < box.minY) box.minY = y;
  if (y > box.maxY) box.maxY = y;
}

/** The box round a polygon given as [x0, y0, x1, y1, ...]. */
export function boxOfOutline(outline: ArrayLike<number>): Box {
  const box = { ...nothing };
  for (let at = 0; at + 1 < outline.length; at += 2) grow(box, outline[at]!, outline[at + 1]!);
  return box;
}

/** The box of each section, its outline and its seats, for culling: what lies outside the screen is not painted. */
export function sectionBoxes(plan: OpenPlan): Box[] {
  return plan.sections.map(({ outline, first, end }) => {
    const box = boxOfOutline(outline);
    for (let index = first; index < end; index++) grow(box, plan.x[index]!, plan.y[index]!);
    return box;
  });
}

/** The middle of a polygon's surface, where its name goes; a polygon without surface has the middle of its box. */
export function centroid(outline: ArrayLike<number>): { x: number; y: number } {
  let twice = 0;
  let x = 0;
  let y = 0;
  for (let at = 0, last = outline.length - 2; at + 1 < outline.length; last = at, at += 2) {
    const cross = outline[last]! * outline[at + 1]! - outline[at]! * outline[last + 1]!;
    twice += cross;
    x += (outline[last]! + outline[at]!) * cross;
    y += (outline[last + 1]! + outline[at + 1]!) * cross;
  }
  if (Math.abs(twice) >= 1) return { x: x / (3 * twice), y: y / (3 * twice) };
  const box = boxOfOutline(outline);
  return { x: (box.minX + box.maxX) / 2, y: (box.minY + box.maxY) / 2 };
}

/** Whether a point lies in a polygon (even-odd). */
export function isInside(outline: ArrayLike<number>, x: number, y: number): boolean {
  let inside = false;
  for (let at = 0, last = outline.length - 2; at + 1 < outline.length; last = at, at += 2) {
    const ay = outline[at + 1]!;
    const by = outline[last + 1]!;
    if (ay > y === by > y) continue;
    const ax = outline[at]!;
    if (x < ((outline[last]! - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
  }
  return inside;
}

/** The uppermost y of a polygon on the line down at `x`; of its box where the line passes it by. */
export function topAt(outline: ArrayLike<number>, x: number): number {
  let top = Infinity;
  for (let at = 0, last = outline.length - 2; at + 1 < outline.length; last = at, at += 2) {
    const [ax, ay, bx, by] = [outline[at]!, outline[at + 1]!, outline[last]!, outline[last + 1]!];
    if (ax > x !== bx > x) top = Math.min(top, ay + ((x - ax) / (bx - ax)) * (by - ay));
  }
  return Number.isFinite(top) ? top : boxOfOutline(outline).minY;
}

/** The index of the section under a point, -1 where there is none; of two that overlap the later one, as it is drawn on top. */
export function sectionAt(plan: OpenPlan, x: number, y: number): number {
  return plan.sections.findLastIndex((section) => isInside(section.outline, x, y));
}

/** The index (in `plan.areas`) of the standing area under a point, -1 where there is none. */
export function areaAt(plan: OpenPlan, x: number, y: number): number {
  return plan.areas.findLastIndex((area) => isInside(area.outline, x, y));
}

/** How far apart neighbours usually sit (the median), which tells how much of a seat can be shown at a zoom. */
export function seatPitch(plan: OpenPlan): number {
  const stride = Math.max(1, Math.floor(plan.seatCount / 500));
  const gaps = new Float64Array(Math.ceil(plan.seatCount / stride));
  let count = 0;
  for (let index = 0; index < plan.seatCount; index += stride) {
    const next = plan.right[index]!;
    if (next < 0) continue;
    const dx = plan.x[next]! - plan.x[index]!;
    const dy = plan.y[next]! - plan.y[index]!;
    gaps[count++] = Math.sqrt(dx * dx + dy * dy);
  }
  return count === 0 ? 50 : gaps.subarray(0, count).sort()[count >> 1]!;
}
