import jsQR from "jsqr";

/** Reads a code from dark rectangles on white, as a scanner's picture would show them. */
export function scanRects(
  rects: readonly { x: number; y: number; width: number; height: number }[],
  side: number,
  pixelsPerUnit: number,
): string | null {
  const pixels = Math.round(side * pixelsPerUnit);
  const image = new Uint8ClampedArray(pixels * pixels * 4).fill(255);
  for (const rect of rects) {
    const edge = (value: number) => Math.round(value * pixelsPerUnit);
    for (let y = edge(rect.y); y < edge(rect.y + rect.height); y++) {
      for (let x = edge(rect.x); x < edge(rect.x + rect.width); x++) {
        image.fill(0, (y * pixels + x) * 4, (y * pixels + x) * 4 + 3);
      }
    }
  }
  return jsQR(image, pixels, pixels)?.data ?? null;
}
