import type { Plan } from "../plan.ts";
import { areUsable, pointsOfOutline, tidy } from "./coordinates.ts";
import { seatsOf } from "./sharing.ts";
import { pointsOf, pointsOfShape } from "./transform.ts";
import type { Guide, Point, Selection } from "./types.ts";
import { withTables } from "./with-tables.ts";

export type SnapOptions = {
  /** How near a line must be to catch, in centimetres: take it from pixels on the screen. */
  reach: number;
  /** Edge of the grid's squares, 0 for none. */
  grid?: number;
};

/** A line on which something stands, and how far it reaches along the other axis. */
export type SnapLine = { at: number; from: number; to: number };

/** The lines that a drag can catch on, in order; made once when it begins. */
export type SnapLines = { readonly x: readonly SnapLine[]; readonly y: readonly SnapLine[] };

/** The lines of all that is not dragged: seats, corners of areas and shapes, tables, the focal point, the hall's middle. */
export function linesToSnap(plan: Plan, dragged: Selection): SnapLines {
  const { seats, tables } = withTables(plan, dragged);
  const points: Point[] = [plan.focal, { x: plan.size.width / 2, y: plan.size.height / 2 }];
  for (const seat of seatsOf(plan)) if (!seats.has(seat.id)) points.push(seat);
  for (const table of plan.tables) if (!tables.has(table.id)) points.push(table);
  for (const area of plan.areas)
    if (!dragged.areas.has(area.id)) points.push(...pointsOfOutline(area.outline));
  plan.shapes.forEach((shape, index) => {
    if (!dragged.shapes.has(index)) points.push(...pointsOfShape(shape));
  });
  return { x: linesThrough(points, "x", "y"), y: linesThrough(points, "y", "x") };
}

function linesThrough(points: readonly Point[], axis: "x" | "y", other: "x" | "y"): SnapLine[] {
  const lines = new Map<number, SnapLine>();
  for (const point of points) {
    const at = Math.round(point[axis] * 10) / 10;
    const line = lines.get(at);
    if (!line) lines.set(at, { at, from: point[other], to: point[other] });
    else if (point[other] < line.from) line.from = point[other];
    else if (point[other] > line.to) line.to = point[other];
  }
  return [...lines.values()].sort((one, two) => one.at - two.at);
}

/** The points of what is dragged that should catch. */
export function pointsToSnap(plan: Plan, dragged: Selection): Point[] {
  return pointsOf(plan, dragged);
}

const own = new WeakMap<readonly Point[], SnapLines>();

/** The lines through what is dragged: found once a drag, and fewer than its points. */
function ownLines(points: readonly Point[]): SnapLines {
  const known = own.get(points);
  if (known) return known;
  const lines = { x: linesThrough(points, "x", "y"), y: linesThrough(points, "y", "x") };
  own.set(points, lines);
  return lines;
}

/** A drag's way, bent to the nearest lines (where there are none, to an even gap, then to the grid), with the guides to show. */
export function snapMove(
  points: readonly Point[],
  lines: SnapLines,
  dx: number,
  dy: number,
  options: SnapOptions,
): { dx: number; dy: number; guides: Guide[] } {
  if (points.length === 0 || !areUsable(dx, dy)) return { dx, dy, guides: [] };
  const dragged = ownLines(points);
  const x = nearestOffset(dragged.x, lines.x, dx, options);
  const y = nearestOffset(dragged.y, lines.y, dy, options);
  const [byX, byY] = [dx + x.offset, dy + y.offset];
  const guides = [
    ...x.lines.map((line) => guideOf("x", line, dragged.x, byX, byY)),
    ...y.lines.map((line) => guideOf("y", line, dragged.y, byY, byX)),
  ];
  return { dx: tidy(byX), dy: tidy(byY), guides };
}

/** The same for one point: a node, the end of a row that is being drawn. */
export function snapPoint(
  point: Point,
  lines: SnapLines,
  options: SnapOptions,
): { point: Point; guides: Guide[] } {
  const { dx, dy, guides } = snapMove([point], lines, 0, 0, options);
  return { point: { x: tidy(point.x + dx), y: tidy(point.y + dy) }, guides };
}

type Caught = { offset: number; lines: SnapLine[] };

function nearestOffset(
  dragged: readonly SnapLine[],
  lines: readonly SnapLine[],
  by: number,
  { reach, grid = 0 }: SnapOptions,
): Caught {
  let best: Caught = { offset: Infinity, lines: [] };
  for (const its of dragged) {
    const value = its.at + by;
    const at = firstFrom(lines, value);
    for (const line of [lines[at - 1], lines[at]]) {
      if (line && Math.abs(line.at - value) < Math.abs(best.offset))
        best = { offset: line.at - value, lines: [line] };
    }
  }
  if (Math.abs(best.offset) <= reach) return best;
  const [lowest, highest] = [dragged[0]!.at + by, dragged.at(-1)!.at + by];
  const even = evenGap(lines, lowest, highest);
  if (even && Math.abs(even.offset) <= reach) return even;
  if (grid <= 0) return { offset: 0, lines: [] };
  return { offset: Math.round(lowest / grid) * grid - lowest, lines: [] };
}

/** Nearer lines than this are one crooked row, not rows with a gap between them. */
const leastGap = 30;

/**
 * The way to where the gap to the nearest line is the one that the lines before it have, or the same on both sides. The lines given
 * back are those that the gaps lie between.
 */
function evenGap(lines: readonly SnapLine[], lowest: number, highest: number): Caught | null {
  const at = firstFrom(lines, lowest);
  const [before, below] = [lines[at - 2], lines[at - 1]];
  const after = firstFrom(lines, highest);
  const [above, beyond] = [lines[after], lines[after + 1]];
  const found: Caught[] = [];
  const reached = (line: SnapLine, to: number): SnapLine => ({ ...line, at: to });
  if (before && below && below.at - before.at >= leastGap) {
    const to = 2 * below.at - before.at;
    found.push({ offset: to - lowest, lines: [before, below, reached(below, to)] });
  }
  if (above && beyond && beyond.at - above.at >= leastGap) {
    const to = 2 * above.at - beyond.at;
    found.push({ offset: to - highest, lines: [reached(above, to), above, beyond] });
  }
  if (below && above && at === after && above.at - below.at >= 2 * leastGap)
    found.push({ offset: (below.at + above.at - lowest - highest) / 2, lines: [below, above] });
  return found.sort((one, two) => Math.abs(one.offset) - Math.abs(two.offset))[0] ?? null;
}

function firstFrom(lines: readonly SnapLine[], value: number): number {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (lines[middle]!.at < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The line as far as it reaches with what is dragged to it: by `along` to the line and by `across` along it. */
function guideOf(
  axis: "x" | "y",
  line: SnapLine,
  dragged: readonly SnapLine[],
  along: number,
  across: number,
): Guide {
  let { from, to } = line;
  for (const its of dragged) {
    if (Math.abs(its.at + along - line.at) >= 0.1) continue;
    from = Math.min(from, its.from + across);
    to = Math.max(to, its.to + across);
  }
  return { axis, at: line.at, from, to };
}
