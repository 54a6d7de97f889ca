import type { DraftBackground } from "../draft.ts";
import { areUsable, tidy } from "./coordinates.ts";
import type { Point } from "./types.ts";

/** A picture to trace is not drawn smaller than this many centimetres. */
const leastCm = 100;

type Lying = Pick<DraftBackground, "x" | "y" | "width" | "height" | "rotation">;

export const middleOf = ({ x, y, width, height }: Lying): Point => ({ x: x + width / 2, y: y + height / 2 });

const radians = ({ rotation }: Lying) => ((rotation ?? 0) * Math.PI) / 180;

function turned({ x, y }: Point, angle: number): Point {
  const [sin, cos] = [Math.sin(angle), Math.cos(angle)];
  return { x: x * cos - y * sin, y: x * sin + y * cos };
}

/** The picture's corners as it lies: top left, top right, bottom right, bottom left of the picture itself. */
export function cornersOf(its: Lying): Point[] {
  const middle = middleOf(its);
  return signs.map(([x, y]) => {
    const at = turned({ x: (x * its.width) / 2, y: (y * its.height) / 2 }, radians(its));
    return { x: middle.x + at.x, y: middle.y + at.y };
  });
}

const signs = [
  [-1, -1],
  [1, -1],
  [1, 1],
  [-1, 1],
] as const;

/** Whether a point lies on the picture. */
export function isOnPicture(its: Lying, point: Point): boolean {
  const middle = middleOf(its);
  const at = turned({ x: point.x - middle.x, y: point.y - middle.y }, -radians(its));
  return Math.abs(at.x) <= its.width / 2 && Math.abs(at.y) <= its.height / 2;
}

/** The picture with a corner drawn to a point: it keeps its form, and the corner across stays where it is. */
export function scaledTo<T extends Lying>(its: T, corner: number, to: Point): T {
  const [x, y] = signs[corner]!;
  const across = cornersOf(its)[(corner + 2) % 4]!;
  const way = turned({ x: to.x - across.x, y: to.y - across.y }, -radians(its));
  const diagonal = { x: x * its.width, y: y * its.height };
  const share = (way.x * diagonal.x + way.y * diagonal.y) / (its.width ** 2 + its.height ** 2);
  const factor = Math.max(share, leastCm / Math.min(its.width, its.height));
  if (!areUsable(factor)) return its;
  const half = turned({ x: (diagonal.x * factor) / 2, y: (diagonal.y * factor) / 2 }, radians(its));
  const [width, height] = [tidy(its.width * factor), tidy(its.height * factor)];
  const [left, top] = [across.x + half.x - width / 2, across.y + half.y - height / 2];
  return { ...its, x: tidy(left), y: tidy(top), width, height };
}

/** The picture turned about its middle so that its upper edge faces a point, in steps of so many degrees. */
export function turnedTo<T extends Lying>(its: T, to: Point, stepDegrees: number): T {
  const middle = middleOf(its);
  const degrees = (Math.atan2(to.y - middle.y, to.x - middle.x) * 180) / Math.PI + 90;
  if (!areUsable(degrees)) return its;
  const rotation = (Math.round(degrees / stepDegrees) * stepDegrees + 360) % 360;
  return { ...its, rotation: rotation > 180 ? rotation - 360 : rotation };
}
