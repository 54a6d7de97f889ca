import type { PlanRow } from "../plan.ts";
import { areUsable } from "./coordinates.ts";
import { layRow, placeRow } from "./row-form.ts";
import { mapRowsOf, onPlan } from "./sharing.ts";
import type { Edit, Point } from "./types.ts";

/** Which seats make way for an aisle: those behind it, or those of both sides by half of it each, so that the row keeps its middle. */
export type AisleSides = "behind" | "both";

/** Ends the segment behind this seat; the seats behind it move on along the row by `gap` centimetres, or both sides apart. */
export function addAisle(seatId: number, gap: number, sides: AisleSides = "behind"): Edit {
  if (!areUsable(gap)) return (draft) => draft;
  return onPlan((plan) =>
    mapRowsOf(plan, new Set([seatId]), (row) => {
      const at = placeOf(row, seatId);
      const segment = row.segments[at.segment]!;
      if (at.place === segment.length - 1) return row;
      const parts = [segment.slice(0, at.place + 1), segment.slice(at.place + 1)];
      const split = { ...row, segments: row.segments.toSpliced(at.segment, 1, ...parts) };
      return shift(split, at.segment, apart(gap, sides), plan.focal);
    }),
  );
}

/** Joins the segment of this seat with the next one; `close` draws them together to the row's usual pitch. */
export function removeAisle(seatId: number, close: boolean, sides: AisleSides = "behind"): Edit {
  return onPlan((plan) =>
    mapRowsOf(plan, new Set([seatId]), (row) => {
      const { segment } = placeOf(row, seatId);
      if (!row.segments[segment + 1]) return row;
      const drawn = close ? closeGap(row, segment, sides, plan.focal) : row;
      const joined = [...drawn.segments[segment]!, ...drawn.segments[segment + 1]!];
      return { ...drawn, segments: drawn.segments.toSpliced(segment, 2, joined) };
    }),
  );
}

function closeGap(row: PlanRow, segment: number, sides: AisleSides, focal: Point): PlanRow {
  const { seats, pitch } = layRow(row, focal);
  const first = countUpTo(row, segment);
  const gap = seats[first]!.along - seats[first - 1]!.along;
  return shift(row, segment, apart(pitch - gap, sides), focal);
}

/** How far the seats before and behind an aisle move along the row. */
const apart = (gap: number, sides: AisleSides) =>
  sides === "both" ? ([-gap / 2, gap / 2] as const) : ([0, gap] as const);

/** Moves the segments up to this one, and all behind it, along the row. */
function shift(
  row: PlanRow,
  segment: number,
  [before, behind]: readonly [number, number],
  focal: Point,
): PlanRow {
  if (before === 0 && behind === 0) return row;
  const { curve, seats } = layRow(row, focal);
  const first = countUpTo(row, segment);
  const places = seats.map((its, at) => ({ ...its, along: its.along + (at < first ? before : behind) }));
  return placeRow(row, curve, places);
}

/** How many seats the segments up to and with this one have. */
function countUpTo(row: PlanRow, segment: number): number {
  return row.segments.slice(0, segment + 1).reduce((sum, seats) => sum + seats.length, 0);
}

function placeOf(row: PlanRow, seatId: number): { segment: number; place: number } {
  const segment = row.segments.findIndex((seats) => seats.some((seat) => seat.id === seatId));
  return { segment, place: row.segments[segment]!.findIndex((seat) => seat.id === seatId) };
}
