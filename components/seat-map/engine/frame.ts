import type { Atlas, AtlasShelf } from "./atlas.ts";
import type { Box, Camera, Size } from "./camera.ts";
import type { Ranges } from "./cull.ts";
import type { Detail } from "./detail.ts";
import type { Looks } from "./look.ts";
import type { Palette } from "./palette.ts";
import type { Scene } from "./scene.ts";
import type { SectionLabel } from "./section-labels.ts";
import type { MapTexts } from "./texts.ts";

/** All that one picture depends on. Coordinates of `ctx` are CSS pixels; `ratio` is canvas pixels per CSS pixel. */
export type Frame = {
  ctx: CanvasRenderingContext2D;
  scene: Scene;
  looks: Looks;
  palette: Palette;
  texts: MapTexts;
  shelf: AtlasShelf;
  camera: Camera;
  size: Size;
  ratio: number;
  moving: boolean;
  /** Floors and seats are painted already, as pixels: only lines and letters are missing. */
  hasFloors: boolean;
  detail: Detail;
  view: Box;
  ranges: Ranges;
  /** Kept from frame to frame. */
  labels: (SectionLabel | undefined)[];
  sizes: Map<string, number>;
  widths: Map<string, number>;
  /** Indexes of seats, -1 for none. */
  hovered: number;
  focused: number;
  hoveredSection: number;
};

/** Puts a polygon of the hall into the path. */
export function tracePolygon(frame: Frame, outline: number[]): void {
  const { ctx, camera } = frame;
  ctx.beginPath();
  for (let at = 0; at + 1 < outline.length; at += 2) {
    const x = outline[at]! * camera.scale + camera.x;
    const y = outline[at + 1]! * camera.scale + camera.y;
    if (at === 0) ctx.moveTo(x, y);
    else ctx.lineTo(x, y);
  }
  ctx.closePath();
}

/** Copies one sign from an atlas; (x, y) is its middle in CSS pixels, `side` the cell's side there. */
export function blit(
  frame: Frame,
  atlas: Atlas,
  look: number,
  row: number,
  x: number,
  y: number,
  side: number,
): void {
  const { cell, canvas } = atlas;
  frame.ctx.drawImage(canvas, look * cell, row * cell, cell, cell, x - side / 2, y - side / 2, side, side);
}
