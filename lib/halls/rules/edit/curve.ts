import { tidy } from "./coordinates.ts";
import type { Point } from "./types.ts";

/** A place by its way along a curve, from the middle of it, and its distance from the curve on the side it bends to. */
export type OnCurve = { along: number; aside: number };

/**
 * A straight line or an arc of a circle through `start` and `end`. A row lives on one: to draw seats closer, to open an aisle
 * or to add a seat is to change ways along it, whatever its form.
 */
export type Curve = {
  length: number;
  sagitta: number;
  place(at: OnCurve): Point;
  locate(point: Point): OnCurve;
};

/** `normal` (of length 1, across the line from start to end) is the side to which a sagitta above zero bends. */
export function curveThrough(start: Point, end: Point, height: number, normal: Point): Curve {
  const sagitta = tidy(height);
  const chord = Math.hypot(end.x - start.x, end.y - start.y);
  const middle = { x: (start.x + end.x) / 2, y: (start.y + end.y) / 2 };
  const ahead =
    chord > 0
      ? { x: (end.x - start.x) / chord, y: (end.y - start.y) / chord }
      : { x: normal.y, y: -normal.x };
  const side = chord > 0 ? across(ahead, normal) : normal;
  return Math.abs(sagitta) < Math.max(0.01, chord * 1e-5)
    ? lineAlong(middle, ahead, side, chord)
    : arcAlong(middle, ahead, side, chord, sagitta);
}

function across(ahead: Point, wanted: Point): Point {
  const side = { x: -ahead.y, y: ahead.x };
  return side.x * wanted.x + side.y * wanted.y < 0 ? { x: ahead.y, y: -ahead.x } : side;
}

function lineAlong(middle: Point, ahead: Point, side: Point, length: number): Curve {
  return {
    ...{ length, sagitta: 0 },
    place: ({ along, aside }) => ({
      x: middle.x + along * ahead.x + aside * side.x,
      y: middle.y + along * ahead.y + aside * side.y,
    }),
    locate: (point) => ({ along: dot(point, middle, ahead), aside: dot(point, middle, side) }),
  };
}

function arcAlong(middle: Point, ahead: Point, side: Point, chord: number, sagitta: number): Curve {
  // Signed: below zero the circle's centre lies on the side of the normal.
  const radius = (chord * chord) / (8 * sagitta) + sagitta / 2;
  const back = sagitta - radius;
  const centre = { x: middle.x + back * side.x, y: middle.y + back * side.y };
  return {
    length: Math.abs(radius * 4 * Math.atan((2 * sagitta) / chord)),
    sagitta,
    place({ along, aside }) {
      const [angle, reach] = [along / radius, radius + aside];
      const [a, b] = [reach * Math.sin(angle), reach * Math.cos(angle)];
      return { x: centre.x + a * ahead.x + b * side.x, y: centre.y + a * ahead.y + b * side.y };
    },
    locate(point) {
      const [a, b] = [dot(point, centre, ahead), dot(point, centre, side)];
      const angle = Math.atan2(a * Math.sign(radius), b * Math.sign(radius));
      return { along: angle * radius, aside: Math.sign(radius) * Math.hypot(a, b) - radius };
    },
  };
}

const dot = (point: Point, origin: Point, axis: Point) =>
  (point.x - origin.x) * axis.x + (point.y - origin.y) * axis.y;

/** The curve that points in a row lie on: through the first, the last and the one nearest to the middle. */
export function curveOf(points: readonly Point[], normal: Point): Curve {
  const [start, end] = [points[0]!, points.at(-1)!];
  const line = curveThrough(start, end, 0, normal);
  if (line.length === 0) return line;
  const inside = points.slice(1, -1).map(line.locate);
  const middle = inside.sort((one, other) => Math.abs(one.along) - Math.abs(other.along))[0];
  return middle ? curveThrough(start, end, sagittaThrough(middle, line.length / 2), normal) : line;
}

/** The sagitta of the arc with this half chord that passes through a point, which need not be at its middle. */
function sagittaThrough({ along, aside }: OnCurve, half: number): number {
  if (Math.abs(aside) < 1e-3 || Math.abs(along) >= half) return 0;
  // Centre at height c on the normal: half² + c² = along² + (aside - c)², solved for c.
  const centre = (along * along + aside * aside - half * half) / (2 * aside);
  return centre + Math.sign(aside) * Math.hypot(half, centre);
}

/** The direction away from the focal point, for the side on which a row's curve is counted. */
export function awayFrom(focal: Point, points: readonly Point[]): Point {
  const [start, end] = [points[0]!, points.at(-1)!];
  const [x, y] = [(start.x + end.x) / 2 - focal.x, (start.y + end.y) / 2 - focal.y];
  const far = Math.hypot(x, y);
  return far > 0 ? { x: x / far, y: y / far } : { x: 0, y: 1 };
}
