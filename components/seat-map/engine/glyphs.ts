import { looks } from "./look.ts";
import type { Palette } from "./palette.ts";

/** A seat's sign, drawn once into an atlas: (x, y) is its middle, `d` its diameter. Told apart by shape, not by colour alone. */
export function drawSeat(
  ctx: CanvasRenderingContext2D,
  look: number,
  wheelchair: boolean,
  x: number,
  y: number,
  d: number,
  palette: Palette,
): void {
  ctx.save();
  ctx.lineCap = "round";
  ctx.lineJoin = "round";
  if (look === looks.mine) drawMine(ctx, wheelchair, x, y, d, palette);
  else if (look === looks.held) drawHeld(ctx, wheelchair, x, y, d, palette);
  else if (look === looks.sold) drawSold(ctx, wheelchair, x, y, d, palette);
  else if (look === looks.blocked) drawBlocked(ctx, x, y, d, palette);
  else {
    if (look >= looks.dimmed) ctx.globalAlpha = 0.28;
    ctx.fillStyle = palette.hues[look % looks.dimmed]!;
    outline(ctx, wheelchair, x, y, d / 2);
    ctx.fill();
    if (wheelchair) drawWheelchair(ctx, x, y, d * 0.62, palette.surface);
  }
  ctx.restore();
}

function outline(ctx: CanvasRenderingContext2D, square: boolean, x: number, y: number, r: number): void {
  ctx.beginPath();
  if (square) ctx.roundRect(x - r, y - r, 2 * r, 2 * r, r * 0.3);
  else ctx.arc(x, y, r, 0, Math.PI * 2);
}

function drawMine(
  ctx: CanvasRenderingContext2D,
  square: boolean,
  x: number,
  y: number,
  d: number,
  palette: Palette,
) {
  ctx.fillStyle = palette.accent;
  outline(ctx, square, x, y, d * 0.66);
  ctx.fill();
  ctx.fillStyle = palette.ink;
  outline(ctx, square, x, y, d / 2);
  ctx.fill();
  ctx.strokeStyle = palette.bg;
  ctx.lineWidth = Math.max(1.2, d * 0.13);
  ctx.beginPath();
  ctx.moveTo(x - d * 0.22, y + d * 0.02);
  ctx.lineTo(x - d * 0.06, y + d * 0.18);
  ctx.lineTo(x + d * 0.24, y - d * 0.16);
  ctx.stroke();
}

function drawHeld(
  ctx: CanvasRenderingContext2D,
  square: boolean,
  x: number,
  y: number,
  d: number,
  palette: Palette,
) {
  ctx.strokeStyle = palette.muted;
  ctx.fillStyle = palette.muted;
  ctx.lineWidth = Math.max(1, d * 0.09);
  outline(ctx, square, x, y, d * 0.4);
  ctx.stroke();
  ctx.beginPath();
  ctx.arc(x, y, d * 0.14, 0, Math.PI * 2);
  ctx.fill();
}

function drawSold(
  ctx: CanvasRenderingContext2D,
  square: boolean,
  x: number,
  y: number,
  d: number,
  palette: Palette,
) {
  ctx.strokeStyle = palette.control;
  ctx.lineWidth = Math.max(1, d * 0.08);
  outline(ctx, square, x, y, d * 0.24);
  ctx.stroke();
}

function drawBlocked(ctx: CanvasRenderingContext2D, x: number, y: number, d: number, palette: Palette) {
  const reach = d * 0.17;
  ctx.strokeStyle = palette.control;
  ctx.lineWidth = Math.max(1, d * 0.09);
  ctx.beginPath();
  ctx.moveTo(x - reach, y - reach);
  ctx.lineTo(x + reach, y + reach);
  ctx.moveTo(x + reach, y - reach);
  ctx.lineTo(x - reach, y + reach);
  ctx.stroke();
}

/** A chair with a wheel, in a square of side `s`. */
function drawWheelchair(ctx: CanvasRenderingContext2D, x: number, y: number, s: number, color: string) {
  ctx.strokeStyle = color;
  ctx.fillStyle = color;
  ctx.lineWidth = Math.max(0.9, s * 0.12);
  ctx.beginPath();
  ctx.arc(x - s * 0.12, y - s * 0.4, s * 0.1, 0, Math.PI * 2);
  ctx.fill();
  ctx.beginPath();
  ctx.moveTo(x - s * 0.12, y - s * 0.2);
  ctx.lineTo(x - s * 0.12, y + s * 0.08);
  ctx.lineTo(x + s * 0.2, y + s * 0.08);
  ctx.lineTo(x + s * 0.36, y + s * 0.4);
  ctx.stroke();
  ctx.beginPath();
  ctx.arc(x - s * 0.06, y + s * 0.18, s * 0.26, -Math.PI * 0.05, Math.PI * 1.25);
  ctx.stroke();
}
