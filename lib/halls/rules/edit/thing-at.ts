import { isInside } from "../geometry.ts";
import type { Plan, PlanShape } from "../plan.ts";
import { distanceOf } from "./coordinates.ts";
import { seatsOf } from "./sharing.ts";
import type { Point } from "./types.ts";

/** A seat, area, table, shape or section under the pointer. */
export type Thing =
  | { kind: "seat" | "area" | "table"; id: number }
  | { kind: "shape"; index: number }
  | { kind: "section"; code: string };

/** The nearest seat not further than `reach`, null when there is none. */
export function seatNear(plan: Plan, { x, y }: Point, reach: number): number | null {
  let best: number | null = null;
  let nearest = reach * reach;
  for (const seat of seatsOf(plan)) {
    const distance = (seat.x - x) ** 2 + (seat.y - y) ** 2;
    if (distance > nearest) continue;
    best = seat.id;
    nearest = distance;
  }
  return best;
}

/** What lies on top under the point: a seat within reach, then tables, words and icons, areas, sections, other shapes. */
export function thingAt(plan: Plan, point: Point, reach: number): Thing | null {
  const seat = seatNear(plan, point, reach);
  if (seat !== null) return { kind: "seat", id: seat };
  const table = plan.tables.findLast((its) => distanceOf(its, point) <= its.radius);
  if (table) return { kind: "table", id: table.id };
  const words = plan.shapes.findLastIndex((shape) => !("outline" in shape) && isOnShape(shape, point));
  if (words >= 0) return { kind: "shape", index: words };
  const area = plan.areas.findLast((its) => isInside(its.outline, point.x, point.y));
  if (area) return { kind: "area", id: area.id };
  const section = plan.sections.findLast((its) => isInside(its.outline, point.x, point.y));
  if (section) return { kind: "section", code: section.code };
  const index = plan.shapes.findLastIndex((shape) => isOnShape(shape, point));
  return index >= 0 ? { kind: "shape", index } : null;
}

/** Words and icons are centred on their point; how wide they are depends on the screen, so this is a fair guess. */
function isOnShape(shape: PlanShape, point: Point): boolean {
  if ("outline" in shape) return isInside(shape.outline, point.x, point.y);
  const longest = "label" in shape ? Math.max(...Object.values(shape.label).map((text) => text.length)) : 2;
  const [across, along] = [Math.abs(point.x - shape.x), Math.abs(point.y - shape.y)];
  return across <= shape.size * 0.3 * longest && along <= shape.size * 0.6;
}
