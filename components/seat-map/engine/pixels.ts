/** A picture that is written pixel by pixel: for thousands of squares that is several times cheaper than asking the canvas for each. */
export type Pixels = {
  width: number;
  height: number;
  words: Uint32Array;
  image: ImageData;
};

/** An empty picture; `before` is used again where it has the size. */
export function pixelsFor(
  before: Pixels | null,
  ctx: CanvasRenderingContext2D,
  width: number,
  height: number,
): Pixels {
  if (before?.width === width && before.height === height) return before;
  const image = ctx.createImageData(width, height);
  return { width, height, image, words: new Uint32Array(image.data.buffer) };
}

/** An opaque square; parts beyond the edges are left out. */
export function fillSquare(
  { words, width, height }: Pixels,
  left: number,
  top: number,
  side: number,
  color: number,
): void {
  const right = left + side < width ? left + side : width;
  const bottom = top + side < height ? top + side : height;
  const from = Math.max(left, 0);
  for (let y = Math.max(top, 0); y < bottom; y++) {
    const end = y * width + right;
    for (let at = y * width + from; at < end; at++) words[at] = color;
  }
}

/** How often a line may cross a polygon's sides; what crosses it more often is not filled there. */
const mostCrossings = 32;
let crossings = new Float64Array(0);
let counts = new Uint8Array(0);

/** A polygon ([x0, y0, x1, y1, ...], scaled and moved to pixels), without smoothed edges: its rim is drawn over it. */
export function fillPolygon(
  { words, width, height }: Pixels,
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
  let first = height;
  let last = -1;
  // Side by side: each line of pixels is told where the side crosses its middle.
  for (let at = 0, before = outline.length - 2; at + 1 < outline.length; before = at, at += 2) {
    const y0 = outline[before + 1]! * scale + dy;
    const y1 = outline[at + 1]! * scale + dy;
    if (y0 === y1) continue;
    const from = Math.max(0, Math.ceil(Math.min(y0, y1) - 0.5));
    const end = Math.min(height, Math.ceil(Math.max(y0, y1) - 0.5));
    if (from >= end) continue;
    const x0 = outline[before]! * scale + dx;
    const step = (outline[at]! * scale + dx - x0) / (y1 - y0);
    if (from < first) first = from;
    if (end > last) last = end;
    let x = x0 + (from + 0.5 - y0) * step;
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
      const from = Math.max(0, Math.round(crossings[at]!));
      const to = Math.min(width, Math.round(crossings[at + 1]!));
      if (to > from) words.fill(color, y * width + from, y * width + to);
    }
  }
}
