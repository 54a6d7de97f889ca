import type { View } from "./view.ts";

/** A text about its middle, where it is large enough to read and has room. */
export function write(
  view: View,
  text: string,
  x: number,
  y: number,
  px: number,
  color: string,
  room: number,
): void {
  const { ctx, palette } = view;
  if (px < 7) return;
  ctx.font = `600 ${px}px ${palette.font}`;
  ctx.textAlign = "center";
  ctx.textBaseline = "middle";
  ctx.fillStyle = color;
  if (ctx.measureText(text).width <= room) ctx.fillText(text, x, y);
}
