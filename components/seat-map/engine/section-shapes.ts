import { centroid } from "#lib/halls/rules/geometry.ts";
import type { OpenPlan } from "#lib/halls/rules/open-plan.ts";
import { roomAt } from "#lib/halls/rules/picture-parts.ts";

/** Rows of one category inside a section that has several, as a path in the hall's own measure. */
export type Band = { category: number; path: Path2D };
/** Where a section's name goes and how much room it has there, in cm. */
export type Room = { x: number; y: number; width: number; height: number };

const samples = [0, 0.25, 0.5, 0.75, 1];

/** Bands of a section; none where all of it has one category. The category of a row is that of the seat in its middle. */
export function bandsOf(plan: OpenPlan, firstRow: number, endRow: number): Band[] {
  const paths = new Map<number, Path2D>();
  for (let at = firstRow; at < endRow; at++) {
    const { first, end } = plan.rows[at]!;
    if (end === first) continue;
    const category = plan.category[(first + end) >> 1]!;
    const path = paths.get(category) ?? new Path2D();
    paths.set(category, path);
    samples.forEach((share, sample) => {
      const seat = Math.round(first + (end - 1 - first) * share);
      if (sample === 0) path.moveTo(plan.x[seat]!, plan.y[seat]!);
      else path.lineTo(plan.x[seat]!, plan.y[seat]!);
    });
  }
  return paths.size < 2 ? [] : Array.from(paths, ([category, path]) => ({ category, path }));
}

/** The room for a text in the middle of an outline. */
export function roomOf(outline: number[], pitch: number): Room {
  if (outline.length < 6) return { x: 0, y: 0, width: 0, height: 0 };
  const at = centroid(outline);
  return { ...at, ...roomAt(outline, at, pitch * 0.8) };
}
