import type { PlanSeat } from "../plan.ts";
import { planLimits } from "../plan-schema.ts";
import type { Point } from "./types.ts";

/** Hundredths of a millimetre (turning a hall by steps must not wear it out), inside what a plan may reach: the form in which every edit writes a coordinate. */
export function tidy(value: number): number {
  const within = Math.max(-planLimits.reach, Math.min(planLimits.reach, value));
  // The sum turns -0 into 0, which JSON would do as well.
  return Math.round(within * 1000) / 1000 + 0;
}

export const tidyPoint = ({ x, y }: Point): Point => ({ x: tidy(x), y: tidy(y) });

/** A length as plans may have it. */
export const tidyLength = (value: number): number => Math.max(1, tidy(value));

/** Whether all of these can be reckoned with in a hall; an edit with another number (NaN, 1e308) changes nothing. */
export const areUsable = (...values: (number | undefined)[]): boolean =>
  values.every((value) => value === undefined || Math.abs(value) <= 10 * planLimits.reach);

export const isUsablePoint = (point: Point | undefined): boolean => areUsable(point?.x, point?.y);

/** A seat on another point; the same seat when it stays. */
export function seatAt(seat: PlanSeat, point: Point): PlanSeat {
  const { x, y } = tidyPoint(point);
  return x === seat.x && y === seat.y ? seat : { ...seat, x, y };
}

export const distanceOf = (one: Point, other: Point): number => Math.hypot(one.x - other.x, one.y - other.y);

/** [x0, y0, x1, y1, ...] as points. */
export function pointsOfOutline(outline: readonly number[]): Point[] {
  const points: Point[] = [];
  for (let at = 0; at + 1 < outline.length; at += 2) points.push({ x: outline[at]!, y: outline[at + 1]! });
  return points;
}

export const outlineOfPoints = (points: readonly Point[]): number[] =>
  points.flatMap(({ x, y }) => [tidy(x), tidy(y)]);
