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
  const right = Math.min(width, left + side);
  const bottom = Math.min(height, top + side);
  const from = Math.max(0, left);
  for (let y = Math.max(0, top); y < bottom; y++) {
    const line = y * width;
    for (let x = from; x < right; x++) words[line + x] = color;
  }
}

const crossings = new Float64Array(64);

/** A polygon ([x0, y0, x1, y1, ...], scaled and moved to pixels), without smoothed edges: its rim is drawn over it. */
export function fillPolygon(
  { words, width, height }: Pixels,
  outline: ArrayLike<number>,
  scale: number,
  dx: number,
  dy: number,
  color: number,
): void {
  let lowest = Infinity;
  let highest = -Infinity;
  for (let at = 1; at < outline.length; at += 2) {
    if (outline[at]! < lowest) lowest = outline[at]!;
    if (outline[at]! > highest) highest = outline[at]!;
  }
  const first = Math.max(0, Math.ceil(lowest * scale + dy - 0.5));
  const last = Math.min(height - 1, Math.floor(highest * scale + dy - 0.5));
  for (let y = first; y <= last; y++) {
    const count = crossingsAt(outline, (y + 0.5 - dy) / scale);
    for (let at = 0; at + 1 < count; at += 2) {
      const from = Math.max(0, Math.round(crossings[at]! * scale + dx));
      const to = Math.min(width, Math.round(crossings[at + 1]! * scale + dx));
      if (to > from) words.fill(color, y * width + from, y * width + to);
    }
  }
}

/** Where a level line crosses the sides, sorted; gives how many there are. */
function crossingsAt(outline: ArrayLike<number>, level: number): number {
  let count = 0;
  let last = outline.length - 2;
  for (let at = 0; at + 1 < outline.length; last = at, at += 2) {
    const a = outline[at + 1]!;
    const b = outline[last + 1]!;
    if (a > level === b > level || count === crossings.length) continue;
    const x = outline[at]! + ((level - a) / (b - a)) * (outline[last]! - outline[at]!);
    let place = count++;
    for (; place > 0 && crossings[place - 1]! > x; place--) crossings[place] = crossings[place - 1]!;
    crossings[place] = x;
  }
  return count;
}
