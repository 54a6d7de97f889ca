import type { PlanSeat } from "../plan.ts";

/** A seat further from the one before than so many usual gaps sits behind an aisle. */
const aisle = 1.8;

/** Cuts a row where an aisle is to be seen, for formats that do not say where aisles are. */
export function cutAtAisles(seats: PlanSeat[], usual: number): PlanSeat[][] {
  const segments: PlanSeat[][] = [];
  seats.forEach((seat, at) => {
    const before = seats[at - 1];
    const gap = before ? Math.hypot(seat.x - before.x, seat.y - before.y) : Number.POSITIVE_INFINITY;
    if (gap > usual * aisle) segments.push([seat]);
    else segments.at(-1)!.push(seat);
  });
  return segments;
}

/** The middle one of the gaps of all rows. */
export function middleGap(rows: PlanSeat[][]): number {
  const gaps = rows.flatMap((row) =>
    row.slice(1).map((seat, at) => Math.hypot(seat.x - row[at]!.x, seat.y - row[at]!.y)),
  );
  gaps.sort((one, other) => one - other);
  return gaps[gaps.length >> 1] ?? 55;
}

/** What `validatePlan` would call neighbours too far apart is cut, until there is none: each cut makes the usual gap smaller. */
export function cutTooWide(rows: { segments: PlanSeat[][] }[]): void {
  for (let before = -1, count = 0; before !== count; ) {
    before = count;
    const usual = middleGap(rows.flatMap((row) => row.segments));
    for (const row of rows) row.segments = row.segments.flatMap((seats) => cutAtAisles(seats, usual * 2));
    count = rows.reduce((sum, row) => sum + row.segments.length, 0);
  }
}

const reach = 45;

/** The line round some seats: the hull of the squares they stand in. */
export function outlineRound(seats: { x: number; y: number }[]): number[] {
  const points = seats
    .flatMap(({ x, y }) => [
      [x - reach, y - reach],
      [x + reach, y - reach],
      [x + reach, y + reach],
      [x - reach, y + reach],
    ])
    .sort(([ax, ay], [bx, by]) => ax! - bx! || ay! - by!) as [number, number][];
  const half = (list: [number, number][]) => {
    const hull: [number, number][] = [];
    for (const point of list) {
      while (hull.length > 1 && turn(hull.at(-2)!, hull.at(-1)!, point) <= 0) hull.pop();
      hull.push(point);
    }
    return hull.slice(0, -1);
  };
  return [...half(points), ...half(points.toReversed())].flat();
}

function turn([ax, ay]: [number, number], [bx, by]: [number, number], [cx, cy]: [number, number]): number {
  return (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);
}
