import { boxOfOutline, centroid } from "#lib/halls/rules/geometry.ts";
import { iconBox, planIcons } from "#lib/halls/rules/icons.ts";
import type { PlanShape } from "#lib/halls/rules/plan.ts";
import { type Affine, applyX, applyY } from "../rules/affine.ts";
import { carried } from "./carried.ts";
import { isPainted, isSeen, toScreenX, toScreenY, trace, type View } from "./view.ts";
import { write } from "./write.ts";

/** Stage, field, walls, words and signs. */
export function paintShapes(view: View, matrix: Affine | null): void {
  const { plan } = view.session.draft();
  plan.shapes.forEach((shape, at) => {
    const chosen = view.state.selection.shapes.has(at);
    if (isPainted(view, chosen)) paintShape(view, shape, chosen, matrix);
  });
}

function paintShape(view: View, shape: PlanShape, chosen: boolean, matrix: Affine | null): void {
  const { ctx, palette, camera, locale } = view;
  const by = chosen ? matrix : null;
  ctx.strokeStyle = chosen ? palette.brand : palette.control;
  ctx.lineWidth = chosen ? 2 : 1;
  if (shape.kind === "text" || shape.kind === "icon") {
    const x = toScreenX(view, by ? applyX(by, shape.x, shape.y) : shape.x);
    const y = toScreenY(view, by ? applyY(by, shape.x, shape.y) : shape.y);
    const px = shape.size * camera.scale;
    const color = chosen ? palette.brand : palette.muted;
    if (shape.kind === "text") write(view, shape.label[locale], x, y, Math.min(60, px), color, Infinity);
    else paintIcon(view, shape.icon, x, y, px, color);
    if (chosen) {
      ctx.setLineDash([4, 3]);
      const half = Math.max(10, px * 0.7);
      ctx.strokeRect(x - half, y - half, half * 2, half * 2);
      ctx.setLineDash([]);
    }
    return;
  }
  const outline = carried(shape.outline, by);
  if (!isSeen(view, outline)) return;
  trace(view, outline);
  if (shape.kind !== "wall") {
    ctx.fillStyle = shape.kind === "stage" ? palette.line : palette.field;
    ctx.fill();
  }
  ctx.stroke();
  if (!shape.label) return;
  const box = boxOfOutline(outline);
  const at = centroid(outline);
  const room = (box.maxX - box.minX) * camera.scale * 0.9;
  const px = Math.min(18, (box.maxY - box.minY) * camera.scale * 0.5);
  write(view, shape.label[locale], toScreenX(view, at.x), toScreenY(view, at.y), px, palette.ink, room);
}

function paintIcon(
  view: View,
  icon: keyof typeof planIcons,
  x: number,
  y: number,
  px: number,
  color: string,
): void {
  const { ctx } = view;
  const side = Math.max(12, px);
  ctx.save();
  ctx.translate(x - side / 2, y - side / 2);
  ctx.scale(side / iconBox, side / iconBox);
  ctx.strokeStyle = color;
  ctx.lineWidth = 2;
  ctx.lineCap = "round";
  ctx.lineJoin = "round";
  ctx.stroke(new Path2D(planIcons[icon]));
  ctx.restore();
}
