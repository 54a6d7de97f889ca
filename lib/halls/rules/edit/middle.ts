import { convexHull } from "./hull.ts";
import type { Point } from "./types.ts";

/**
 * The middle of the smallest circle round points. Unlike that of a box it stays where it is while the points turn about it, so
 * that turning by steps comes back to where it began.
 */
export function middleOfCircle(points: readonly Point[]): Point | null {
  const hull = convexHull(points);
  if (hull.length === 0) return null;
  let circle: Circle = { ...hull[0]!, radius: 0 };
  hull.forEach((one, i) => {
    if (isIn(circle, one)) return;
    circle = { ...one, radius: 0 };
    hull.slice(0, i).forEach((two, j) => {
      if (isIn(circle, two)) return;
      circle = onTwo(one, two);
      for (const three of hull.slice(0, j)) if (!isIn(circle, three)) circle = onThree(one, two, three);
    });
  });
  return { x: circle.x, y: circle.y };
}

type Circle = Point & { radius: number };

const isIn = (circle: Circle, point: Point) =>
  Math.hypot(point.x - circle.x, point.y - circle.y) <= circle.radius + 1e-6;

function onTwo(one: Point, two: Point): Circle {
  const middle = { x: (one.x + two.x) / 2, y: (one.y + two.y) / 2 };
  return { ...middle, radius: Math.hypot(one.x - middle.x, one.y - middle.y) };
}

function onThree(a: Point, b: Point, c: Point): Circle {
  const [bx, by, cx, cy] = [b.x - a.x, b.y - a.y, c.x - a.x, c.y - a.y];
  const twice = 2 * (bx * cy - by * cx);
  if (twice === 0)
    return [onTwo(a, b), onTwo(a, c), onTwo(b, c)].reduce((most, its) =>
      its.radius > most.radius ? its : most,
    );
  const x = (cy * (bx * bx + by * by) - by * (cx * cx + cy * cy)) / twice;
  const y = (bx * (cx * cx + cy * cy) - cx * (bx * bx + by * by)) / twice;
  return { x: a.x + x, y: a.y + y, radius: Math.hypot(x, y) };
}
