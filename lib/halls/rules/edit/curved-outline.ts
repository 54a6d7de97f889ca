import { isInside } from "../geometry.ts";
import type { PlanRow, PlanSeat } from "../plan.ts";
import { outlineOfPoints, pointsOfOutline } from "./coordinates.ts";
import { type Curve, curveOf } from "./curve.ts";
import type { Point } from "./types.ts";

/** Rows that bend less than this are as good as straight. */
const leastBend = 30;

/** Corners along a bent edge. */
const corners = 13;

/**
 * The outline along rows that bend round a stage, where a hull would cover the stage as well. Null where the rows are straight, or
 * lie in no such order that the line round them holds them all and never crosses itself.
 */
export function outlineAlongRows(rows: readonly PlanRow[], margin: number): number[] | null {
  const lines = rows.map((row) => row.segments.flat()).filter((line) => line.length > 2);
  const [front, back] = [lines[0], lines.at(-1)];
  if (!front || !back || lines.length !== rows.length) return null;
  const normal = lines.length > 1 ? directionTo(middleOf(front), middleOf(back)) : acrossOf(front);
  const ahead = { x: normal.y, y: -normal.x };
  const curves = lines.map((line) => curveOf(runsAlong(line, ahead) ? line : line.toReversed(), normal));
  const bend = Math.max(...curves.map((curve) => Math.abs(curve.sagitta)));
  if (bend < leastBend || margin < 0) return null;
  const inner = curves.slice(1, -1);
  const outline = outlineOfPoints([
    ...edgeOf(curves[0]!, -margin, margin),
    ...inner.map((curve) => endOf(curve, 1, margin)),
    ...edgeOf(curves.at(-1)!, margin, margin).reverse(),
    ...inner.map((curve) => endOf(curve, -1, margin)).reverse(),
  ]);
  const holdsAll = lines.every((line) => line.every((seat) => isInside(outline, seat.x, seat.y)));
  return holdsAll && !crossesItself(pointsOfOutline(outline)) ? outline : null;
}

function edgeOf(curve: Curve, aside: number, margin: number): Point[] {
  const length = curve.length + 2 * margin;
  return Array.from({ length: corners }, (_, at) =>
    curve.place({ along: length * (at / (corners - 1) - 0.5), aside }),
  );
}

const endOf = (curve: Curve, sign: 1 | -1, margin: number): Point =>
  curve.place({ along: sign * (curve.length / 2 + margin), aside: 0 });

const middleOf = (line: readonly PlanSeat[]): Point => line[line.length >> 1]!;

function directionTo(from: Point, to: Point): Point {
  const far = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  return { x: (to.x - from.x) / far, y: (to.y - from.y) / far };
}

function acrossOf(line: readonly PlanSeat[]): Point {
  const { x, y } = directionTo(line[0]!, line.at(-1)!);
  return { x: -y, y: x };
}

function runsAlong(line: readonly PlanSeat[], ahead: Point): boolean {
  const [from, to] = [line[0]!, line.at(-1)!];
  return (to.x - from.x) * ahead.x + (to.y - from.y) * ahead.y >= 0;
}

function crossesItself(points: readonly Point[]): boolean {
  return points.some((a, at) => {
    const b = points[(at + 1) % points.length]!;
    return points.some((c, other) => {
      const next = (other + 1) % points.length;
      if (other <= at + 1 || next === at) return false;
      const d = points[next]!;
      return sideOf(a, b, c) * sideOf(a, b, d) < 0 && sideOf(c, d, a) * sideOf(c, d, b) < 0;
    });
  });
}

const sideOf = (a: Point, b: Point, c: Point) =>
  Math.sign((b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x));
