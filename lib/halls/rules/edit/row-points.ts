import { planLimits } from "../plan-schema.ts";
import { areUsable, isUsablePoint, tidyPoint } from "./coordinates.ts";
import { awayFrom, type Curve, curveThrough } from "./curve.ts";
import type { Point } from "./types.ts";

export type Spacing = { count: number } | { pitch: number };

export type GridShape = {
  start: Point;
  end: Point;
  spacing: Spacing;
  /** Height of the curve over the line from start to end; above zero the middle lies further from the stage than the ends. */
  sagitta?: number;
  rows?: number;
  /** Between rows, away from the stage; below zero towards it. */
  rowPitch?: number;
  /** Where the stage is looked for; without it, at the top. */
  focal?: Point;
};

/** Degrees: 0 is to the right, 90 away from the stage. The seats go from `from` to `to`. */
export type ArcShape = {
  centre: Point;
  /** Of the first row. */
  radius: number;
  from: number;
  to: number;
  rows: number;
  /** Below zero each row lies nearer to the centre. */
  rowPitch: number;
  /** A count gives each row as many seats; a pitch gives the outer rows more. */
  spacing: Spacing;
};

/** Where the seats of rows drawn by a drag stand, to show before they are added. Nothing for what cannot be drawn. */
export function gridPoints(shape: GridShape): Point[][] {
  const { start, end, spacing, sagitta = 0, rows = 1, rowPitch = 0, focal } = shape;
  if (!isUsablePoint(start) || !isUsablePoint(end) || !isUsablePoint(focal)) return [];
  if (!areUsable(sagitta, rowPitch)) return [];
  const wanted = focal ? awayFrom(focal, [start, end]) : { x: 0, y: 1 };
  const chord = curveThrough(start, end, 0, wanted);
  const side = chord.place({ along: 0, aside: 1 });
  const middle = chord.place({ along: 0, aside: 0 });
  const normal = { x: side.x - middle.x, y: side.y - middle.y };
  const curve = curveThrough(start, end, sagitta, wanted);
  const first = spread(curve, spacing);
  return Array.from({ length: countRows(rows, first.length) }, (_, row) =>
    first.map(({ x, y }) =>
      tidyPoint({ x: x + normal.x * rowPitch * row, y: y + normal.y * rowPitch * row }),
    ),
  );
}

/** Where the seats of round rows stand. Nothing for what cannot be drawn. */
export function arcPoints({ centre, radius, from, to, rows, rowPitch, spacing }: ArcShape): Point[][] {
  if (!isUsablePoint(centre) || !areUsable(radius, from, to, rowPitch)) return [];
  const [first, turn] = [(from * Math.PI) / 180, ((to - from) * Math.PI) / 180];
  const lines: Point[][] = [];
  for (let row = 0; row < countRows(rows, 1); row++) {
    const reach = radius + row * rowPitch;
    if (reach <= 0) break;
    // A full circle has no two ends, so its last seat must not stand on its first.
    const isClosed = Math.abs(to - from) >= 359.999;
    const length = Math.abs(turn) * reach;
    const count = countSeats(spacing, length) - (isClosed && "pitch" in spacing ? 1 : 0);
    const step = turn / Math.max(1, isClosed ? count : count - 1);
    const begin = count === 1 ? first + turn / 2 : first;
    lines.push(
      Array.from({ length: count }, (_, at) =>
        tidyPoint({
          x: centre.x + reach * Math.cos(begin + at * step),
          y: centre.y + reach * Math.sin(begin + at * step),
        }),
      ),
    );
  }
  return isTooMany(lines) ? [] : lines;
}

/** A count fills the curve from end to end; a pitch fills it from its start. */
function spread(curve: Curve, spacing: Spacing): Point[] {
  const count = countSeats(spacing, curve.length);
  const step = "pitch" in spacing ? spacing.pitch : curve.length / Math.max(1, count - 1);
  const begin = count === 1 && "count" in spacing ? 0 : -curve.length / 2;
  return Array.from({ length: count }, (_, at) => curve.place({ along: begin + at * step, aside: 0 }));
}

function countSeats(spacing: Spacing, length: number): number {
  const count =
    "count" in spacing ? Math.floor(spacing.count) : Math.floor(length / spacing.pitch + 1e-6) + 1;
  return count >= 1 && count <= mostInRow && ("count" in spacing || spacing.pitch >= 1) ? count : 0;
}

/** No row of a real hall is longer; a slip of the finger in a field must not fill the memory. */
const mostInRow = 2000;

function countRows(rows: number, seats: number): number {
  const count = Math.floor(rows);
  return count >= 1 && count <= planLimits.rowsOfSection && count * seats <= planLimits.seats && seats > 0
    ? count
    : 0;
}

const isTooMany = (lines: Point[][]) =>
  lines.reduce((sum, line) => sum + line.length, 0) > planLimits.seats ||
  lines.some((line) => line.length === 0);
