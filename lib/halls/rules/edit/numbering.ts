import type { Plan, PlanRow, PlanSection } from "../plan.ts";
import { distanceOf } from "./coordinates.ts";
import { canCount, type LabelStyle, labelSequence } from "./labels.ts";
import { type SeatNumbering, seatLabels } from "./seat-schemes.ts";
import {
  holdsAny,
  mapRowsOf,
  mapSeats,
  mapSections,
  mapShared,
  onPlan,
  seatsOfRow,
  withSeats,
} from "./sharing.ts";
import type { Edit, Point } from "./types.ts";

export type { LabelStyle } from "./labels.ts";
export type { SeatNumbering, SeatScheme } from "./seat-schemes.ts";

export type RowNaming = {
  style: LabelStyle;
  /** The name of the first row: 1 is the number 1, or the alphabet's first letter. */
  start?: number;
  step?: number;
  /** `away` begins with the row nearest to the stage, `towards` with the furthest. */
  direction?: "away" | "towards";
  skip?: readonly string[];
};

/** Numbers all seats of each row that holds one of these seats. */
export function numberSeats(seats: ReadonlySet<number>, numbering: SeatNumbering): Edit {
  return onPlan((plan) => mapRowsOf(plan, seats, (row) => numberRow(row, plan.focal, numbering)));
}

/** One row numbered; the same row when it cannot be counted so. */
export function numberRow(row: PlanRow, focal: Point, numbering: SeatNumbering): PlanRow {
  const seats = seatsOfRow(row);
  const labels = seatLabels(seats, focal, numbering);
  if (!labels) return row;
  return withSeats(
    row,
    seats.map((seat, at) => (seat.label === labels[at] ? seat : { ...seat, label: labels[at]! })),
  );
}

/**
 * Names the rows that hold one of these seats, in each section from the start, and puts them in this order in the section: a
 * plan's rows stand one behind the other.
 */
export function nameRows(seats: ReadonlySet<number>, naming: RowNaming): Edit {
  const { style, start = 1, step = 1 } = naming;
  if (!canCount(style, start, step)) return (draft) => draft;
  return onPlan((plan) => mapSections(plan, (section) => nameRowsOf(section, seats, plan, naming)));
}

function nameRowsOf(
  section: PlanSection,
  seats: ReadonlySet<number>,
  plan: Plan,
  naming: RowNaming,
): PlanSection {
  const chosen = section.rows.filter((row) => holdsAny(row, seats));
  if (chosen.length === 0) return section;
  const fromStage = inOrder(chosen, plan.focal);
  const next = labelSequence(naming.style, naming.start ?? 1, naming.step ?? 1, naming.skip);
  const labels = new Map<PlanRow, string>();
  for (const row of naming.direction === "towards" ? fromStage.toReversed() : fromStage)
    labels.set(row, next());
  let at = 0;
  const rows = mapShared(section.rows, (place) => {
    if (!labels.has(place)) return place;
    const row = fromStage[at++]!;
    const label = labels.get(row)!;
    return row.label === label ? row : { ...row, label };
  });
  return rows === section.rows ? section : { ...section, rows };
}

/** Rows from the one nearest to the stage on. */
function inOrder(rows: readonly PlanRow[], focal: Point): PlanRow[] {
  const depth = new Map(rows.map((row) => [row, Math.round(distanceOf(middleOf(row), focal))]));
  return rows.toSorted((one, other) => depth.get(one)! - depth.get(other)!);
}

function middleOf(row: PlanRow): Point {
  const seats = seatsOfRow(row);
  const sum = seats.reduce((its, seat) => ({ x: its.x + seat.x, y: its.y + seat.y }), { x: 0, y: 0 });
  return { x: sum.x / seats.length, y: sum.y / seats.length };
}

/** Writes a seat's label by hand. */
export function labelSeat(seatId: number, label: string): Edit {
  return onPlan((plan) =>
    mapSeats(plan, new Set([seatId]), (seat) => (seat.label === label ? seat : { ...seat, label })),
  );
}

/** Writes the label of a seat's row by hand. */
export function labelRow(seatId: number, label: string): Edit {
  return onPlan((plan) =>
    mapRowsOf(plan, new Set([seatId]), (row) => (row.label === label ? row : { ...row, label })),
  );
}
