import type { Point } from "./types.ts";

/** The convex hull (Andrew's monotone chain), without points on its edges. */
export function convexHull(points: readonly Point[]): Point[] {
  const sorted = [...points].sort((one, other) => one.x - other.x || one.y - other.y);
  if (sorted.length < 3) return sorted;
  const lower = chainOf(sorted);
  const upper = chainOf(sorted.reverse());
  return [...lower, ...upper];
}

function chainOf(points: readonly Point[]): Point[] {
  const chain: Point[] = [];
  for (const point of points) {
    while (chain.length > 1 && turn(chain.at(-2)!, chain.at(-1)!, point) <= 0) chain.pop();
    chain.push(point);
  }
  chain.pop();
  return chain;
}

const turn = (a: Point, b: Point, c: Point) => (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);

/** The distance of a point from the stretch between two others, and the nearest place on it. */
export function nearestOnStretch(point: Point, from: Point, to: Point): { point: Point; distance: number } {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const square = dx * dx + dy * dy;
  const along = square === 0 ? 0 : ((point.x - from.x) * dx + (point.y - from.y) * dy) / square;
  const t = Math.max(0, Math.min(1, along));
  const nearest = { x: from.x + t * dx, y: from.y + t * dy };
  return { point: nearest, distance: Math.hypot(point.x - nearest.x, point.y - nearest.y) };
}
