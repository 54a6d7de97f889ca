import type { PlanRow } from "../plan.ts";
import { areUsable } from "./coordinates.ts";
import { layRow, placeRow } from "./row-form.ts";
import { mapRowsOf, onPlan } from "./sharing.ts";
import type { Edit, Point } from "./types.ts";

/** Ends the segment behind this seat; the seats behind it move on along the row by `gap` centimetres. */
export function addAisle(seatId: number, gap: number): Edit {
  if (!areUsable(gap)) return (draft) => draft;
  return onPlan((plan) =>
    mapRowsOf(plan, new Set([seatId]), (row) => {
      const at = placeOf(row, seatId);
      const segment = row.segments[at.segment]!;
      if (at.place === segment.length - 1) return row;
      const parts = [segment.slice(0, at.place + 1), segment.slice(at.place + 1)];
      const split = { ...row, segments: row.segments.toSpliced(at.segment, 1, ...parts) };
      return shiftBehind(split, at.segment, gap, plan.focal);
    }),
  );
}

/** Joins the segment of this seat with the next one; `close` draws them together to the row's usual pitch. */
export function removeAisle(seatId: number, close: boolean): Edit {
  return onPlan((plan) =>
    mapRowsOf(plan, new Set([seatId]), (row) => {
      const { segment } = placeOf(row, seatId);
      if (!row.segments[segment + 1]) return row;
      const drawn = close ? closeGap(row, segment, plan.focal) : row;
      const joined = [...drawn.segments[segment]!, ...drawn.segments[segment + 1]!];
      return { ...drawn, segments: drawn.segments.toSpliced(segment, 2, joined) };
    }),
  );
}

function closeGap(row: PlanRow, segment: number, focal: Point): PlanRow {
  const { seats, pitch } = layRow(row, focal);
  const first = countUpTo(row, segment);
  const gap = seats[first]!.along - seats[first - 1]!.along;
  return shiftBehind(row, segment, pitch - gap, focal);
}

/** Moves all segments behind this one along the row. */
function shiftBehind(row: PlanRow, segment: number, by: number, focal: Point): PlanRow {
  if (by === 0) return row;
  const { curve, seats } = layRow(row, focal);
  const first = countUpTo(row, segment);
  const places = seats.map((its, at) => (at < first ? its : { ...its, along: its.along + by }));
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
