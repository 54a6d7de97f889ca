/** A picture that is written pixel by pixel: for thousands of squares that is several times cheaper than asking the canvas for each. */
export type Pixels = {
  width: number;
  height: number;
  words: Uint32Array;
  image: ImageData;
  /** What is painted now: pixels outside of it stay as they are. */
  part: Part;
};

/** Pixels [left, right) of lines [top, bottom). */
export type Part = { left: number; top: number; right: number; bottom: number };

/** An empty picture; `before` is used again where it has the size. */
export function pixelsFor(
  before: Pixels | null,
  ctx: CanvasRenderingContext2D,
  width: number,
  height: number,
): Pixels {
  if (before?.width === width && before.height === height) return before;
  const image = ctx.createImageData(width, height);
  const part = { left: 0, top: 0, right: width, bottom: height };
  return { width, height, image, words: new Uint32Array(image.data.buffer), part };
}

/** Moves the whole picture by whole pixels; what comes into view is to be painted then. */
export function shiftPixels({ words, width }: Pixels, dx: number, dy: number): void {
  const by = dy * width + dx;
  words.copyWithin(Math.max(by, 0), Math.max(-by, 0), words.length - Math.max(by, 0));
}

/** Fewer pixels than this are written one by one sooner than a call of `fill` begins. */
const shortRun = 64;

function fillRun(words: Uint32Array, color: number, from: number, end: number): void {
  if (end - from > shortRun) words.fill(color, from, end);
  else for (let at = from; at < end; at++) words[at] = color;
}

/** All of the part in one colour. */
export function fillPart({ words, width, part: { left, top, right, bottom } }: Pixels, color: number): void {
  if (right - left === width) words.fill(color, top * width, bottom * width);
  else for (let y = top; y < bottom; y++) fillRun(words, color, y * width + left, y * width + right);
}

/** An opaque square, as far as it lies in the part. */
export function fillSquare(
  { words, width, part }: Pixels,
  left: number,
  top: number,
  side: number,
  color: number,
): void {
  const right = Math.min(left + side, part.right);
  const bottom = Math.min(top + side, part.bottom);
  const from = Math.max(left, part.left);
  for (let y = Math.max(top, part.top); y < bottom; y++) {
    const end = y * width + right;
    for (let at = y * width + from; at < end; at++) words[at] = color;
  }
}

/** How often a line may cross a polygon's sides; what crosses it more often is not filled there. */
const mostCrossings = 32;
let crossings = new Float64Array(0);
let counts = new Uint8Array(0);

/** A polygon ([x0, y0, x1, y1, ...], scaled and moved by whole pixels), without smoothed edges: its rim is drawn over it. */
export function fillPolygon(
  { words, width, height, part }: Pixels,
  outline: ArrayLike<number>,
  scale: number,
  dx: number,
  dy: number,
  color: number,
): void {
  if (counts.length < height) {
    counts = new Uint8Array(height);
    crossings = new Float64Array(height * mostCrossings);
  }
  let first = part.bottom;
  let last = -1;
  // Side by side: each line of pixels is told where the side crosses its middle. The move is added after all rounding, so that a
  // polygon that only moves keeps its pixels.
  for (let at = 0, before = outline.length - 2; at + 1 < outline.length; before = at, at += 2) {
    const y0 = outline[before + 1]! * scale;
    const y1 = outline[at + 1]! * scale;
    if (y0 === y1) continue;
    const from = Math.max(part.top, Math.ceil(Math.min(y0, y1) - 0.5) + dy);
    const end = Math.min(part.bottom, Math.ceil(Math.max(y0, y1) - 0.5) + dy);
    if (from >= end) continue;
    const x0 = outline[before]! * scale;
    const step = (outline[at]! * scale - x0) / (y1 - y0);
    if (from < first) first = from;
    if (end > last) last = end;
    let x = x0 + (from - dy + 0.5 - y0) * step;
    for (let y = from; y < end; y++, x += step) {
      const count = counts[y]!;
      if (count === mostCrossings) continue;
      // Sorted, and written here: a number with a fraction that goes through a call is one more for the collector of garbage.
      const base = y * mostCrossings;
      let place = base + count;
      for (; place > base && crossings[place - 1]! > x; place--) crossings[place] = crossings[place - 1]!;
      crossings[place] = x;
      counts[y] = count + 1;
    }
  }
  for (let y = first; y < last; y++) {
    const count = counts[y]!;
    counts[y] = 0;
    for (let at = y * mostCrossings, end = at + count; at + 1 < end; at += 2) {
      const from = Math.max(part.left, Math.round(crossings[at]!) + dx);
      const to = Math.min(part.right, Math.round(crossings[at + 1]!) + dx);
      if (to > from) fillRun(words, color, y * width + from, y * width + to);
    }
  }
}
