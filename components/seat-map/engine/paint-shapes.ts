import { boxOfOutline, centroid } from "#lib/halls/rules/geometry.ts";
import { iconBox, type PlanIcon, planIcons } from "#lib/halls/rules/icons.ts";
import type { PlanShape } from "#lib/halls/rules/plan.ts";
import { touches } from "./cull.ts";
import { type Frame, tracePolygon } from "./frame.ts";
import { fittingSize, steadySize, writeLine } from "./lettering.ts";

/** What is never sold: the stage, the field, walls, words. */
export function paintShapes(frame: Frame): void {
  const { ctx, palette, scene, texts, camera } = frame;
  for (const [index, shape] of scene.plan.shapes.entries()) {
    if (!touches(scene.shapeBoxes, index, frame.view)) continue;
    const key = `shape:${index}`;
    if (shape.kind === "text") {
      const px = steadySize(frame, key, () => Math.min(28, shape.size * camera.scale));
      const at = { x: shape.x * camera.scale + camera.x, y: shape.y * camera.scale + camera.y };
      if (px >= 8)
        writeLine(frame, shape.label[texts.locale], { ...at, px, weight: 500, color: palette.muted });
      continue;
    }
    if (shape.kind === "icon") {
      paintIcon(frame, shape);
      continue;
    }
    tracePolygon(frame, shape.outline);
    if (shape.kind !== "wall") {
      ctx.fillStyle = shape.kind === "stage" ? palette.line : palette.field;
      ctx.fill();
    }
    ctx.strokeStyle = palette.control;
    ctx.lineWidth = 1;
    ctx.stroke();
    if (shape.label) nameShape(frame, key, shape.outline, shape.label[texts.locale]);
  }
}

/** Signs stay small beside the seats however far the visitor has zoomed in, and go where they would be specks. */
function paintIcon(frame: Frame, { icon, x, y, size }: PlanShape & { kind: "icon" }): void {
  const { ctx, palette, camera, ratio } = frame;
  const px = Math.min(40, size * camera.scale);
  if (px < 9) return;
  const [left, top] = [x * camera.scale + camera.x - px / 2, y * camera.scale + camera.y - px / 2];
  const scale = (px / iconBox) * ratio;
  // Set and set back by hand: saving the canvas's whole state for each sign costs more than its strokes.
  ctx.setTransform(scale, 0, 0, scale, left * ratio, top * ratio);
  ctx.strokeStyle = palette.muted;
  ctx.lineWidth = 2;
  ctx.lineCap = "round";
  ctx.lineJoin = "round";
  ctx.stroke(pathOf(icon));
  ctx.lineJoin = "miter";
  ctx.setTransform(ratio, 0, 0, ratio, 0, 0);
}

const paths = new Map<PlanIcon, Path2D>();
function pathOf(icon: PlanIcon): Path2D {
  const path = paths.get(icon) ?? new Path2D(planIcons[icon]);
  paths.set(icon, path);
  return path;
}

function nameShape(frame: Frame, key: string, outline: number[], label: string): void {
  const { camera, palette } = frame;
  const box = boxOfOutline(outline);
  const at = centroid(outline);
  const look = { px: 14, weight: 600 };
  const room = [
    (box.maxX - box.minX) * 0.8 * camera.scale,
    (box.maxY - box.minY) * 0.6 * camera.scale,
  ] as const;
  const px = steadySize(frame, key, () => fittingSize(frame, label, look, ...room));
  const [x, y] = [at.x * camera.scale + camera.x, at.y * camera.scale + camera.y];
  if (px > 0) writeLine(frame, label, { x, y, px, weight: look.weight, color: palette.ink });
}

/** Tables: a heavier rim where one is sold only whole. */
export function paintTables(frame: Frame): void {
  const { ctx, palette, scene, camera, view } = frame;
  for (const { id, x: worldX, y: worldY, radius: reach, whole, label } of scene.plan.tables) {
    const aside = worldX + reach < view.minX || worldX - reach > view.maxX;
    if (aside || worldY + reach < view.minY || worldY - reach > view.maxY) continue;
    const x = worldX * camera.scale + camera.x;
    const y = worldY * camera.scale + camera.y;
    const radius = reach * camera.scale;
    ctx.beginPath();
    ctx.arc(x, y, radius, 0, Math.PI * 2);
    ctx.fillStyle = palette.surface;
    ctx.fill();
    ctx.strokeStyle = palette.control;
    ctx.lineWidth = whole ? 2.5 : 1;
    ctx.stroke();
    const fit = () => fittingSize(frame, label, { px: 12, weight: 600 }, radius * 1.7, radius * 1.2);
    const px = steadySize(frame, `table:${id}`, fit);
    if (px > 0) writeLine(frame, label, { x, y, px, weight: 600, color: palette.ink });
  }
}
