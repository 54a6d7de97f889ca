import { type Camera, type Size, viewBox } from "../../engine/camera.ts";
import type { Palette } from "../../engine/palette.ts";
import type { EditorState, Session } from "../state/session.ts";

/** All that one picture of the editor is painted from. */
export type View = {
  ctx: CanvasRenderingContext2D;
  session: Session;
  state: EditorState;
  camera: Camera;
  size: Size;
  palette: Palette;
  /** Coarse while something moves. */
  moving: boolean;
  /** Usual distance of neighbours, in centimetres. */
  pitch: number;
  locale: "kk" | "ru" | "en";
  tag: string;
  /** While what is chosen is dragged it is a picture of its own, and so is the rest; null paints all. */
  part: "rest" | "chosen" | null;
};

/** Whether a thing belongs to the part that is painted. */
export const isPainted = ({ part }: View, chosen: boolean) => part === null || chosen === (part === "chosen");

export const toScreenX = (view: { camera: Camera }, x: number) => x * view.camera.scale + view.camera.x;
export const toScreenY = (view: { camera: Camera }, y: number) => y * view.camera.scale + view.camera.y;

/** Follows a closed polygon of the hall on the canvas. */
export function trace(view: View, outline: readonly number[]): void {
  const { ctx } = view;
  ctx.beginPath();
  for (let at = 0; at + 1 < outline.length; at += 2) {
    const x = toScreenX(view, outline[at]!);
    const y = toScreenY(view, outline[at + 1]!);
    if (at === 0) ctx.moveTo(x, y);
    else ctx.lineTo(x, y);
  }
  ctx.closePath();
}

/** Whether any of a polygon's box is on the screen. */
export function isSeen(view: View, outline: readonly number[]): boolean {
  const seen = viewBox(view.camera, view.size, 8);
  let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let at = 0; at + 1 < outline.length; at += 2) {
    minX = Math.min(minX, outline[at]!);
    maxX = Math.max(maxX, outline[at]!);
    minY = Math.min(minY, outline[at + 1]!);
    maxY = Math.max(maxY, outline[at + 1]!);
  }
  return maxX >= seen.minX && minX <= seen.maxX && maxY >= seen.minY && minY <= seen.maxY;
}
