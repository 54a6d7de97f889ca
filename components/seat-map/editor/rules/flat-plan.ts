import { flagBits } from "#lib/halls/rules/open-plan.ts";
import type { Plan, PlanSeat } from "#lib/halls/rules/plan.ts";

/** Rows of a flat plan: where they stand in the plan and which seats are theirs, `first` to before `end`. */
export type FlatRow = { section: number; row: number; first: number; end: number };

/**
 * A plan being edited, laid out for painting and picking: an entry a seat, in the plan's order. Made again after each change, so it
 * is one pass over the seats and nothing more; a plan with faults is taken as it is.
 */
export type FlatPlan = {
  count: number;
  ids: Int32Array;
  x: Float64Array;
  y: Float64Array;
  /** Index into `plan.categories`; 255 for a category that the plan does not have. */
  category: Uint8Array;
  flags: Uint8Array;
  /** Index into `rows`. */
  row: Uint32Array;
  /** 1 where a segment begins: no neighbour to the left. */
  starts: Uint8Array;
  labels: string[];
  rows: FlatRow[];
  /** Seats of a section, by its index in the plan: first and end. */
  sections: { first: number; end: number }[];
  seats: PlanSeat[];
  indexOf: Map<number, number>;
};

/** The category of a seat whose category is not in the plan. */
export const noCategory = 255;

/** Lays a plan out in arrays. */
export function flattenPlan(plan: Plan): FlatPlan {
  const seats: PlanSeat[] = [];
  const starting: number[] = [];
  const rows: FlatRow[] = [];
  const sections = plan.sections.map((section, sectionAt) => {
    const first = seats.length;
    section.rows.forEach((row, rowAt) => {
      const from = seats.length;
      for (const segment of row.segments) {
        starting.push(seats.length);
        for (const seat of segment) seats.push(seat);
      }
      rows.push({ section: sectionAt, row: rowAt, first: from, end: seats.length });
    });
    return { first, end: seats.length };
  });
  return fill(plan, seats, starting, rows, sections);
}

function fill(
  plan: Plan,
  seats: PlanSeat[],
  starting: number[],
  rows: FlatRow[],
  sections: FlatPlan["sections"],
): FlatPlan {
  const count = seats.length;
  const categories = new Map(plan.categories.map(({ code }, at) => [code, at]));
  const flat: FlatPlan = {
    count,
    ids: new Int32Array(count),
    x: new Float64Array(count),
    y: new Float64Array(count),
    category: new Uint8Array(count),
    flags: new Uint8Array(count),
    row: new Uint32Array(count),
    starts: new Uint8Array(count),
    labels: new Array(count),
    rows,
    sections,
    seats,
    indexOf: new Map(),
  };
  seats.forEach((seat, at) => {
    flat.ids[at] = seat.id;
    flat.x[at] = seat.x;
    flat.y[at] = seat.y;
    flat.category[at] = categories.get(seat.category) ?? noCategory;
    flat.labels[at] = seat.label;
    flat.indexOf.set(seat.id, at);
    for (const flag of seat.flags ?? []) flat.flags[at]! |= flagBits[flag];
  });
  for (const at of starting) if (at < count) flat.starts[at] = 1;
  rows.forEach(({ first, end }, at) => {
    flat.row.fill(at, first, end);
  });
  return flat;
}

/** The usual distance of neighbours, in centimetres: what a seat's size on the screen follows from. */
export function usualPitch(flat: FlatPlan): number {
  const gaps: number[] = [];
  const stride = Math.max(1, Math.floor(flat.count / 1000));
  for (let at = 1; at < flat.count; at += stride) {
    if (flat.starts[at]) continue;
    gaps.push(Math.hypot(flat.x[at]! - flat.x[at - 1]!, flat.y[at]! - flat.y[at - 1]!));
  }
  gaps.sort((one, other) => one - other);
  return Math.max(10, gaps[gaps.length >> 1] ?? 50);
}

/** The seat nearest to a point within `reach`, -1 where there is none. One pass: seats move, an index of them would be made anew. */
export function nearestSeatTo(flat: FlatPlan, x: number, y: number, reach: number): number {
  let best = -1;
  let square = reach * reach;
  for (let at = 0; at < flat.count; at++) {
    const dx = flat.x[at]! - x;
    const dy = flat.y[at]! - y;
    const its = dx * dx + dy * dy;
    if (its > square) continue;
    square = its;
    best = at;
  }
  return best;
}
