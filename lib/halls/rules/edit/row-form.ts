import type { Plan, PlanRow } from "../plan.ts";
import { areUsable, seatAt } from "./coordinates.ts";
import { awayFrom, type Curve, curveOf, curveThrough, type OnCurve } from "./curve.ts";
import { findSeat, mapRowsOf, onPlan, seatsOfRow, withSeats } from "./sharing.ts";
import type { Edit, Point } from "./types.ts";

/** Where seats stand when nothing in the row says how far apart. */
export const usualPitch = 55;

export type RowForm = {
  section: string;
  label: string;
  seats: number;
  aisles: number;
  pitch: number;
  sagitta: number;
};

/** A row on its curve: each seat by its way along it. */
export type LaidRow = { curve: Curve; seats: OnCurve[]; pitch: number };

/** Finds the curve of a row and where its seats stand on it. */
export function layRow(row: PlanRow, focal: Point): LaidRow {
  const points = seatsOfRow(row);
  const curve = curveOf(points, awayFrom(focal, points));
  const seats = points.map(curve.locate);
  return { curve, seats, pitch: pitchAlong(row, seats) };
}

/** Puts the seats of a row on these places of its curve. */
export function placeRow(row: PlanRow, curve: Curve, places: readonly OnCurve[]): PlanRow {
  return withSeats(
    row,
    seatsOfRow(row).map((seat, at) => seatAt(seat, curve.place(places[at]!))),
  );
}

/** The usual (median) distance of neighbours along the row. */
function pitchAlong(row: PlanRow, seats: readonly OnCurve[]): number {
  const starts = segmentStarts(row);
  const gaps = seats.flatMap(({ along }, at) =>
    at === 0 || starts.has(at) ? [] : [Math.abs(along - seats[at - 1]!.along)],
  );
  return gaps.sort((one, other) => one - other)[gaps.length >> 1] || usualPitch;
}

/** The places in a row at which a segment begins. */
export function segmentStarts(row: PlanRow): Set<number> {
  const starts = new Set<number>();
  let at = 0;
  for (const segment of row.segments) {
    starts.add(at);
    at += segment.length;
  }
  return starts;
}

/** How the row of a seat lies, for the fields of a panel; null when there is no such seat. */
export function rowForm(plan: Plan, seatId: number): RowForm | null {
  const found = findSeat(plan, seatId);
  if (!found) return null;
  const { row, section } = found;
  const { curve, seats, pitch } = layRow(row, plan.focal);
  return {
    ...{ section: section.code, label: row.label, seats: seats.length, aisles: row.segments.length - 1 },
    ...{ pitch, sagitta: curve.sagitta },
  };
}

/** Lays the rows of these seats on an arc through their ends; 0 makes them straight, above zero the middle moves away from the stage. */
export function bendRows(seats: ReadonlySet<number>, sagitta: number): Edit {
  if (!areUsable(sagitta)) return (draft) => draft;
  return onPlan((plan) =>
    mapRowsOf(plan, seats, (row) => {
      const laid = layRow(row, plan.focal);
      if (laid.seats.length < 3) return row;
      const [start, end] = [laid.curve.place(laid.seats[0]!), laid.curve.place(laid.seats.at(-1)!)];
      const curve = curveThrough(start, end, sagitta, awayFrom(plan.focal, seatsOfRow(row)));
      const stretch = laid.curve.length > 0 ? curve.length / laid.curve.length : 1;
      return placeRow(
        row,
        curve,
        laid.seats.map(({ along }) => ({ along: along * stretch, aside: 0 })),
      );
    }),
  );
}

/** Sets the distance between neighbours in the rows of these seats, about the row's middle; aisles keep their width. */
export function respaceRows(seats: ReadonlySet<number>, pitch: number): Edit {
  if (!areUsable(pitch) || pitch < 1) return (draft) => draft;
  return onPlan((plan) =>
    mapRowsOf(plan, seats, (row) => {
      const laid = layRow(row, plan.focal);
      const starts = segmentStarts(row);
      let along = 0;
      const ways = laid.seats.map((seat, at) => {
        if (at === 0) return 0;
        const gap = seat.along - laid.seats[at - 1]!.along;
        along += starts.has(at) ? Math.max(pitch, gap - laid.pitch + pitch) : pitch;
        return along;
      });
      const middle = (laid.seats[0]!.along + laid.seats.at(-1)!.along) / 2 - along / 2;
      return placeRow(
        row,
        laid.curve,
        laid.seats.map(({ aside }, at) => ({ along: middle + ways[at]!, aside })),
      );
    }),
  );
}
