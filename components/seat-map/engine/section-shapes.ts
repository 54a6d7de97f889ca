import { boxOfOutline, centroid } from "#lib/halls/rules/geometry.ts";
import type { OpenPlan } from "#lib/halls/rules/open-plan.ts";

/** Rows of one category inside a section that has several, as a path in the hall's own measure. */
export type Band = { category: number; path: Path2D };
/** Where a section's name goes and how much room it has there, in cm; `top` is the outline's edge above that place. */
export type Room = { x: number; y: number; width: number; height: number; top: number };

const samples = [0, 0.25, 0.5, 0.75, 1];

/** Bands of a section; none where all of it has one category. The category of a row is that of the seat in its middle. */
export function bandsOf(plan: OpenPlan, firstRow: number, endRow: number): Band[] {
  const rowsOf = new Map<number, number[]>();
  for (let row = firstRow; row < endRow; row++) {
    const { first, end } = plan.rows[row]!;
    if (end === first) continue;
    const category = plan.category[(first + end) >> 1]!;
    const rows = rowsOf.get(category);
    if (rows) rows.push(row);
    else rowsOf.set(category, [row]);
  }
  if (rowsOf.size < 2) return [];
  return Array.from(rowsOf, ([category, rows]) => ({ category, path: rowsPath(plan, rows) }));
}

function rowsPath(plan: OpenPlan, rows: number[]): Path2D {
  const path = new Path2D();
  for (const row of rows) {
    const { first, end } = plan.rows[row]!;
    samples.forEach((share, sample) => {
      const seat = Math.round(first + (end - 1 - first) * share);
      if (sample === 0) path.moveTo(plan.x[seat]!, plan.y[seat]!);
      else path.lineTo(plan.x[seat]!, plan.y[seat]!);
    });
  }
  return path;
}

/** A closed outline in the hall's own measure. */
export function outlinePath(outline: ArrayLike<number>): Path2D {
  const path = new Path2D();
  for (let at = 0; at + 1 < outline.length; at += 2) path.lineTo(outline[at]!, outline[at + 1]!);
  path.closePath();
  return path;
}

/** Where a line across the hall (axis 0: along x, at a given y) is inside an outline, around a place on it; null outside. */
function spanAt(outline: number[], axis: 0 | 1, level: number, place: number): [number, number] | null {
  let below = -Infinity;
  let above = Infinity;
  for (let at = 0, last = outline.length - 2; at + 1 < outline.length; last = at, at += 2) {
    const a = outline[at + 1 - axis]!;
    const b = outline[last + 1 - axis]!;
    if (a > level === b > level) continue;
    const along = outline[at + axis]!;
    const crossing = along + ((level - a) / (b - a)) * (outline[last + axis]! - along);
    if (crossing <= place) {
      if (crossing > below) below = crossing;
    } else if (crossing < above) above = crossing;
  }
  return Number.isFinite(below) && Number.isFinite(above) ? [below, above] : null;
}

/** Texts are measured at their ends too: a curved stand falls away there. */
const endShare = 0.16;

function roomAlong(outline: number[], axis: 0 | 1, x: number, y: number, reach: number): number {
  const [place, level] = axis === 0 ? [x, y] : [y, x];
  const halves = [-reach, 0, reach].map((shift) => {
    const span = spanAt(outline, axis, level + shift, place);
    return span ? Math.min(place - span[0], span[1] - place) : 0;
  });
  return 2 * Math.min(...halves);
}

/** The room for a text in the middle of an outline: its centre is put in the middle of a narrow stand, not on its edge. */
export function roomOf(outline: number[]): Room {
  if (outline.length < 6) return { x: 0, y: 0, width: 0, height: 0, top: 0 };
  const box = boxOfOutline(outline);
  const [wide, tall] = [box.maxX - box.minX, box.maxY - box.minY];
  let { x, y } = centroid(outline);
  const narrow = wide < tall ? 0 : 1;
  const span = narrow === 0 ? spanAt(outline, 0, y, x) : spanAt(outline, 1, x, y);
  if (span) [x, y] = narrow === 0 ? [(span[0] + span[1]) / 2, y] : [x, (span[0] + span[1]) / 2];
  const shortReach = Math.min(wide, tall) * endShare;
  const longReach = Math.max(wide, tall) * endShare;
  return {
    x,
    y,
    top: spanAt(outline, 1, x, y)?.[0] ?? box.minY,
    width: roomAlong(outline, 0, x, y, narrow === 0 ? longReach : shortReach),
    height: roomAlong(outline, 1, x, y, narrow === 1 ? longReach : shortReach),
  };
}
