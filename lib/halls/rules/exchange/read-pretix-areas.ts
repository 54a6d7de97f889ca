import { isPlainText } from "../plain-text.ts";
import type { PlanShape } from "../plan.ts";
import { type Loose, listOf, looseOf, nameOf, numberOf, pointOf, sumOf } from "./loose.ts";
import { ellipse, turned } from "./shapes.ts";

/** A drawn area of pretix as a shape of ours; null when it cannot be made out. Older files have the sizes on the area itself. */
export function readPretixArea(area: Loose, zone: { x: number | null; y: number | null }): PlanShape | null {
  const own = pointOf(area.position);
  const [x, y] = [sumOf(zone.x, own.x), sumOf(zone.y, own.y)];
  if (x === null || y === null || Math.abs(x) > 1e6 || Math.abs(y) > 1e6) return null;
  const text = looseOf(area.text);
  const words = (typeof area.text === "string" ? area.text : nameOf(text.text)).trim().slice(0, 120);
  const label = words !== "" && isPlainText(words) ? { kk: words, ru: words, en: words } : undefined;
  if (area.shape === "text") {
    const at = pointOf(text.position);
    const [tx, ty] = [sumOf(x, at.x), sumOf(y, at.y)];
    if (!label || tx === null || ty === null) return null;
    const size = numberOf(text.size) ?? 16;
    return { kind: "text", x: tx, y: ty, size: Math.min(10_000, Math.max(1, size)), label };
  }
  const outline = outlineOf(area, x, y);
  if (!outline || outline.length < 6 || outline.length > 4_000) return null;
  if (outline.some((value) => !Number.isFinite(value) || Math.abs(value) > 1e6)) return null;
  const shape = { kind: "wall" as const, outline: turned(outline, x, y, numberOf(area.rotation) ?? 0) };
  return label ? { ...shape, label } : shape;
}

function outlineOf(area: Loose, x: number, y: number): number[] | null {
  if (area.shape === "polygon") {
    const points = listOf(looseOf(area.polygon).points ?? area.points).map(pointOf);
    if (points.some((its) => its.x === null || its.y === null)) return null;
    return points.flatMap((its) => [x + its.x!, y + its.y!]);
  }
  if (area.shape === "rectangle") {
    const size = looseOf(area.rectangle ?? area);
    const [width, height] = [numberOf(size.width), numberOf(size.height)];
    if (!width || !height) return null;
    return [x, y, x + width, y, x + width, y + height, x, y + height];
  }
  const form = looseOf(area.ellipse ?? area.circle ?? area);
  const radius =
    area.shape === "ellipse" ? pointOf(form.radius) : { x: numberOf(form.radius), y: numberOf(form.radius) };
  if ((area.shape !== "ellipse" && area.shape !== "circle") || !radius.x || !radius.y) return null;
  return ellipse(x, y, radius.x, radius.y);
}
