import type { Frame } from "./frame.ts";

/** A canvas font in the page's own face. */
export function cssFont(frame: Frame, px: number, weight: number): string {
  return `${weight} ${px}px ${frame.palette.font}`;
}

/** Finds the faces that a hall's first picture is measured and written in. */
export function prepareLetters(ctx: CanvasRenderingContext2D, font: string): void {
  for (const face of ["650 16px", "500 16px", "600 16px", "650 13px", "500 12px", "600 14px"]) {
    ctx.font = `${face} ${font}`;
    ctx.measureText("Аа0");
  }
}

type Look = { px: number; weight: number };
const smallestShare = 0.7;
const measuredPx = 16;
/** Few sizes: the first letters of each cost a slow phone a good part of a frame, and labels of one size look calmer. */
const sizeStep = 2;

/**
 * The size in which a line fits a box: the wished one grown with the reader's text size, down to 70% of it; 0 when even that is
 * too large.
 */
export function fittingSize(
  frame: Frame,
  text: string,
  { px, weight }: Look,
  along: number,
  deep: number,
): number {
  const wished = px * frame.palette.textScale;
  if (text === "" || deep < px * smallestShare) return 0;
  const size = Math.min(wished, along / widthOf(frame, text, weight), deep);
  if (size < px * smallestShare) return 0;
  return Math.max(wished - Math.ceil((wished - size) / sizeStep) * sizeStep, px * smallestShare);
}

/** How wide a line is for each pixel of its size. */
function widthOf(frame: Frame, text: string, weight: number): number {
  const key = `${weight} ${text}`;
  const known = frame.widths.get(key);
  if (known !== undefined) return known;
  frame.ctx.font = cssFont(frame, measuredPx, weight);
  const width = frame.ctx.measureText(text).width / measuredPx;
  frame.widths.set(key, width);
  return width;
}

/**
 * The size of a text, kept while the map moves: letters of a new size in each frame of a pinch cost more than all the rest of the
 * picture.
 */
export function steadySize(frame: Frame, key: string, measure: () => number): number {
  const kept = frame.moving ? frame.sizes.get(key) : undefined;
  if (kept !== undefined) return kept;
  const size = measure();
  frame.sizes.set(key, size);
  return size;
}

type Line = {
  x: number;
  y: number;
  px: number;
  weight: number;
  color: string;
  /** Radians, and CSS pixels across the line. */
  turned?: number;
  shift?: number;
  /** A rim in this colour keeps the text readable over seats. */
  halo?: string;
};

/** Writes a line centred on a point. */
export function writeLine(frame: Frame, text: string, line: Line): void {
  const { ctx } = frame;
  const shift = line.shift ?? 0;
  ctx.font = cssFont(frame, line.px, line.weight);
  ctx.textAlign = "center";
  ctx.textBaseline = "middle";
  ctx.fillStyle = line.color;
  if (!line.turned && !line.halo) {
    ctx.fillText(text, line.x, line.y + shift);
    return;
  }
  ctx.save();
  ctx.translate(line.x, line.y);
  if (line.turned) ctx.rotate(line.turned);
  if (line.halo) {
    ctx.strokeStyle = line.halo;
    ctx.lineWidth = 4;
    ctx.lineJoin = "round";
    ctx.strokeText(text, 0, shift);
  }
  ctx.fillText(text, 0, shift);
  ctx.restore();
}
