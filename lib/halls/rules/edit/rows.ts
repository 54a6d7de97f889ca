import type { PlanRow, PlanSeat } from "../plan.ts";
import { isUsablePoint, tidyPoint } from "./coordinates.ts";
import { freeLabel, highestLabel, labelAfter, labelSequence } from "./labels.ts";
import { numberRow, type RowNaming, type SeatNumbering } from "./numbering.ts";
import { withoutSeats } from "./removal.ts";
import { layRow } from "./row-form.ts";
import { findSeat, mapRowsOf, mapSections, seatsOfRow, withPlan } from "./sharing.ts";
import type { Edit, Point } from "./types.ts";

export { addAisle, removeAisle } from "./aisles.ts";
export { joinRows, moveSeats } from "./row-moves.ts";

export type NewRows = {
  /** An existing section. */
  section: string;
  category: string;
  /** Left to right from 1 when not given. */
  seatNumbering?: SeatNumbering;
  /** Counted on from the section's rows when not given; `direction` is that of the points. */
  rowNaming?: RowNaming;
};

/** Adds a row for each list of points (`gridPoints`, `arcPoints`). */
export function addRows(points: readonly (readonly Point[])[], options: NewRows): Edit {
  return (draft) => {
    const lines = points.filter((line) => line.length > 0);
    const isKnown = draft.plan.sections.some((section) => section.code === options.section);
    if (lines.length === 0 || !isKnown || !lines.flat().every(isUsablePoint)) return draft;
    let nextId = draft.nextId;
    const seatFor = (point: Point): PlanSeat => {
      const id = nextId++;
      return { id, label: String(id), ...tidyPoint(point), category: options.category };
    };
    const numbering = options.seatNumbering ?? { scheme: "left" };
    const plan = mapSections(draft.plan, (section) => {
      if (section.code !== options.section) return section;
      const labels = rowLabels(section.rows, lines.length, options.rowNaming);
      const rows = lines.map((line, at) =>
        numberRow({ label: labels[at]!, segments: [line.map(seatFor)] }, draft.plan.focal, numbering),
      );
      return { ...section, rows: [...section.rows, ...rows] };
    });
    return withPlan(draft, plan, nextId);
  };
}

function rowLabels(rows: readonly PlanRow[], count: number, naming: RowNaming | undefined): string[] {
  const taken = rows.map((row) => row.label);
  if (!naming) return labelsOnward(taken, count);
  const next = labelSequence(naming.style, naming.start ?? 1, naming.step ?? 1, naming.skip);
  const labels = Array.from({ length: count }, next);
  return naming.direction === "towards" ? labels.reverse() : labels;
}

/** So many free labels, counted on from those there are. */
export function labelsOnward(labels: readonly string[], count: number): string[] {
  const taken = new Set(labels);
  let last = highestLabel(labels);
  return Array.from({ length: count }, () => {
    last = freeLabel(last === null ? "1" : labelAfter(last), taken);
    return last;
  });
}

/** Adds seats (or takes them away, below zero) at the ends of the row that holds this seat; one seat at least stays. */
export function growRow(seatId: number, by: { start?: number; end?: number }): Edit {
  return (draft) => {
    const found = findSeat(draft.plan, seatId);
    const [start, end] = [Math.trunc(by.start ?? 0), Math.trunc(by.end ?? 0)];
    if (!found || !(Math.abs(start) <= mostAtOnce && Math.abs(end) <= mostAtOnce)) return draft;
    const seats = seatsOfRow(found.row);
    const fromStart = Math.min(Math.max(0, -start), seats.length - 1);
    const fromEnd = Math.min(Math.max(0, -end), seats.length - 1 - fromStart);
    const gone = [...seats.slice(0, fromStart), ...seats.slice(seats.length - fromEnd)];
    const plan = withoutSeats(draft.plan, new Set(gone.map((seat) => seat.id)));
    const stays = seats[fromStart]!.id;
    let nextId = draft.nextId;
    const grown = mapRowsOf(plan, new Set([stays]), (row) => {
      // The end first: where labels cannot go below 1 at the start, they count on behind those of the end.
      const behind = newEnds(row, draft.plan.focal, Math.max(0, end), "end");
      const added = [...behind, ...newEnds(row, draft.plan.focal, Math.max(0, start), "start")];
      if (added.length === 0) return row;
      const taken = new Set(seatsOfRow(row).map((seat) => seat.label));
      const made = added.map((seat) => ({ ...seat, id: nextId++, label: freeLabel(seat.label, taken) }));
      const segments = row.segments.slice();
      segments[0] = [...made.slice(behind.length).reverse(), ...segments[0]!];
      segments[segments.length - 1] = [...segments.at(-1)!, ...made.slice(0, behind.length)];
      return { ...row, segments };
    });
    return withPlan(draft, grown, nextId);
  };
}

const mostAtOnce = 500;

/** Seats to add at one end, outwards, on the row's curve, with the labels that count on there. */
function newEnds(row: PlanRow, focal: Point, count: number, end: "start" | "end"): PlanSeat[] {
  if (count === 0) return [];
  const { curve, seats: places, pitch } = layRow(row, focal);
  const seats = end === "end" ? seatsOfRow(row) : seatsOfRow(row).toReversed();
  const [last, sign] = end === "end" ? [places.at(-1)!, 1] : [places[0]!, -1];
  const labels = seats.map((seat) => seat.label);
  const step = Number(labels.at(-1)) - Number(labels.at(-2) ?? Number.NaN);
  return Array.from({ length: count }, (_, at): PlanSeat => {
    const point = curve.place({ along: last.along + sign * pitch * (at + 1), aside: last.aside });
    const number = Number(labels.at(-1)) + step * (at + 1);
    const label = number >= 1 ? String(number) : labelAfter(highestLabel(labels) ?? "0");
    return { id: 0, label, ...tidyPoint(point), category: seats.at(-1)!.category };
  });
}
