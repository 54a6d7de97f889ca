import type { Guide } from "#lib/halls/rules/edit/types.ts";
import type { Box } from "#lib/halls/rules/geometry.ts";
import { type Affine, applyX, applyY } from "../rules/affine.ts";
import { metres, tickStep } from "../rules/measure.ts";
import { toScreenX, toScreenY, type View } from "./view.ts";

export const rulerPx = 22;
/** The turning handle stands so far above the box of what is chosen. */
export const turnHandlePx = 30;

/** Rulers along the top and the left, in metres. */
export function paintRulers(view: View): void {
  const { ctx, palette, camera, size, tag } = view;
  ctx.fillStyle = palette.surface;
  ctx.fillRect(0, 0, size.width, rulerPx);
  ctx.fillRect(0, 0, rulerPx, size.height);
  ctx.strokeStyle = palette.line;
  ctx.lineWidth = 1;
  ctx.beginPath();
  ctx.moveTo(0, rulerPx + 0.5);
  ctx.lineTo(size.width, rulerPx + 0.5);
  ctx.moveTo(rulerPx + 0.5, 0);
  ctx.lineTo(rulerPx + 0.5, size.height);
  ctx.stroke();
  const step = tickStep(camera.scale, 64);
  ctx.fillStyle = palette.muted;
  ctx.strokeStyle = palette.control;
  ctx.font = `500 10px ${palette.font}`;
  ctx.textBaseline = "middle";
  ctx.textAlign = "left";
  ctx.beginPath();
  // Adding zero turns a minus zero into a zero: the ruler would write "-0".
  const first = (offset: number) => Math.ceil((rulerPx - offset) / camera.scale / step) * step + 0;
  for (let x = first(camera.x); toScreenX(view, x) < size.width; x += step) {
    const at = Math.round(toScreenX(view, x)) + 0.5;
    ctx.moveTo(at, rulerPx - 6);
    ctx.lineTo(at, rulerPx);
    ctx.fillText(metres(x, step, tag), at + 3, 9);
  }
  for (let y = first(camera.y); toScreenY(view, y) < size.height; y += step) {
    const at = Math.round(toScreenY(view, y)) + 0.5;
    ctx.moveTo(rulerPx - 6, at);
    ctx.lineTo(rulerPx, at);
    ctx.save();
    ctx.translate(9, at - 3);
    ctx.rotate(-Math.PI / 2);
    ctx.fillText(metres(y, step, tag), 0, 0);
    ctx.restore();
  }
  ctx.stroke();
}

/** Lines that a drag has caught on. */
export function paintGuides(view: View, guides: readonly Guide[]): void {
  const { ctx, palette } = view;
  ctx.strokeStyle = palette.hues[6]!;
  ctx.lineWidth = 1;
  ctx.setLineDash([5, 4]);
  ctx.beginPath();
  for (const { axis, at, from, to } of guides) {
    if (axis === "x") {
      const x = Math.round(toScreenX(view, at)) + 0.5;
      ctx.moveTo(x, toScreenY(view, from));
      ctx.lineTo(x, toScreenY(view, to));
    } else {
      const y = Math.round(toScreenY(view, at)) + 0.5;
      ctx.moveTo(toScreenX(view, from), y);
      ctx.lineTo(toScreenX(view, to), y);
    }
  }
  ctx.stroke();
  ctx.setLineDash([]);
}

/** The box of what is chosen with its turning handle; it goes along with a drag. */
export function paintChosenBox(view: View, box: Box, matrix: Affine | null, handle: boolean): void {
  const { ctx, palette } = view;
  const corners = [
    [box.minX, box.minY],
    [box.maxX, box.minY],
    [box.maxX, box.maxY],
    [box.minX, box.maxY],
  ].map(([x, y]) => {
    const [wx, wy] = matrix ? [applyX(matrix, x!, y!), applyY(matrix, x!, y!)] : [x!, y!];
    return [toScreenX(view, wx), toScreenY(view, wy)] as const;
  });
  ctx.strokeStyle = palette.brand;
  ctx.lineWidth = 1;
  ctx.setLineDash([4, 3]);
  ctx.beginPath();
  for (const [at, [x, y]] of corners.entries()) {
    if (at === 0) ctx.moveTo(x, y);
    else ctx.lineTo(x, y);
  }
  ctx.closePath();
  ctx.stroke();
  ctx.setLineDash([]);
  if (!handle || matrix) return;
  const { x, y, toBox } = turnHandle(view, box);
  ctx.beginPath();
  ctx.moveTo(x, y + (turnHandlePx - 4) * toBox);
  ctx.lineTo(x, y + 7 * toBox);
  ctx.stroke();
  dot(view, x, y, 7);
}

/** Where the turning handle stands on the screen; below the box where above is no room. */
export function turnHandle(view: Pick<View, "camera">, box: Box): { x: number; y: number; toBox: 1 | -1 } {
  const x = toScreenX(view, (box.minX + box.maxX) / 2);
  const above = toScreenY(view, box.minY) - turnHandlePx - 14;
  if (above > rulerPx + 10) return { x, y: above, toBox: 1 };
  return { x, y: toScreenY(view, box.maxY) + turnHandlePx + 14, toBox: -1 };
}

export function dot(view: View, x: number, y: number, radius: number, filled = false): void {
  const { ctx, palette } = view;
  ctx.beginPath();
  ctx.arc(x, y, radius, 0, Math.PI * 2);
  ctx.fillStyle = filled ? palette.brand : palette.surface;
  ctx.fill();
  ctx.strokeStyle = palette.brand;
  ctx.lineWidth = 2;
  ctx.stroke();
}

/** A few words beside the pointer: how many, how long, how steep. */
export function paintHint(view: View, text: string, x: number, y: number): void {
  const { ctx, palette, size } = view;
  ctx.font = `600 13px ${palette.font}`;
  const width = ctx.measureText(text).width + 16;
  const left = Math.min(size.width - width - 4, x + 14);
  const top = Math.min(size.height - 30, y + 14);
  ctx.fillStyle = palette.ink;
  ctx.beginPath();
  ctx.roundRect(left, top, width, 24, 6);
  ctx.fill();
  ctx.fillStyle = palette.bg;
  ctx.textAlign = "left";
  ctx.textBaseline = "middle";
  ctx.fillText(text, left + 8, top + 12.5);
}

/** Seats that are not there yet. */
export function paintGhosts(view: View, rows: readonly { x: number; y: number }[][]): void {
  const { ctx, palette, camera, pitch } = view;
  const { plan } = view.session.draft();
  const hue = plan.categories.find((its) => its.code === view.state.settings.category)?.color ?? 0;
  const half = Math.max(1, (pitch * 0.78 * camera.scale) / 2);
  ctx.globalAlpha = 0.7;
  ctx.fillStyle = palette.hues[hue % 8]!;
  ctx.beginPath();
  for (const row of rows) {
    for (const seat of row) {
      const [x, y] = [toScreenX(view, seat.x), toScreenY(view, seat.y)];
      ctx.moveTo(x + half, y);
      ctx.arc(x, y, half, 0, Math.PI * 2);
    }
  }
  ctx.fill();
  ctx.globalAlpha = 1;
}
