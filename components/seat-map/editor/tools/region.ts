import type { Point } from "#lib/halls/rules/edit/types.ts";
import type { Box } from "#lib/halls/rules/geometry.ts";
import { toScreenX, toScreenY, type View } from "../canvas/view.ts";

/** A box between two points, or a free line, in centimetres of the hall. */
export type Region = { line: number[]; from: Point; to: Point };

export function boxBetween(one: Point, other: Point): Box {
  return {
    minX: Math.min(one.x, other.x),
    minY: Math.min(one.y, other.y),
    maxX: Math.max(one.x, other.x),
    maxY: Math.max(one.y, other.y),
  };
}

/** Shows what would be chosen. */
export function paintRegion(view: View, its: Region, lasso: boolean): void {
  const { ctx, palette } = view;
  ctx.beginPath();
  if (lasso) {
    for (let at = 0; at + 1 < its.line.length; at += 2)
      ctx.lineTo(toScreenX(view, its.line[at]!), toScreenY(view, its.line[at + 1]!));
    ctx.closePath();
  } else {
    const [x, y] = [toScreenX(view, its.from.x), toScreenY(view, its.from.y)];
    ctx.rect(x, y, toScreenX(view, its.to.x) - x, toScreenY(view, its.to.y) - y);
  }
  ctx.fillStyle = palette.brand;
  ctx.globalAlpha = 0.12;
  ctx.fill();
  ctx.globalAlpha = 1;
  ctx.strokeStyle = palette.brand;
  ctx.lineWidth = 1;
  ctx.stroke();
}
