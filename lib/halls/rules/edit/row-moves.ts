import type { Plan, PlanRow, PlanSeat, PlanSection } from "../plan.ts";
import { eachOnce } from "./labels.ts";
import { liftSeats, runsOf } from "./removal.ts";
import { holdsAny, mapSections, onPlan, seatsOfRow } from "./sharing.ts";
import type { Edit } from "./types.ts";

/** Makes the rows of these seats one row, the first of them, each piece a segment; labels that come twice count on. */
export function joinRows(seats: ReadonlySet<number>): Edit {
  return onPlan((plan) => {
    const rows = plan.sections.flatMap((section) => section.rows.filter((row) => holdsAny(row, seats)));
    const first = rows[0];
    if (!first || rows.length < 2) return plan;
    const joined = joinInto(
      first,
      rows.slice(1).flatMap((row) => row.segments),
    );
    const gone = new Set(rows.slice(1));
    return mapSections(plan, (section) => {
      if (!section.rows.some((row) => row === first || gone.has(row))) return section;
      const left = section.rows.filter((row) => !gone.has(row)).map((row) => (row === first ? joined : row));
      return left.length === 0 ? null : { ...section, rows: left };
    });
  });
}

/**
 * Moves seats to a section that there is: to the row with this label, or with none to the rows of the labels they have. Rows that
 * are not there are made; tables keep their seats.
 */
export function moveSeats(seats: ReadonlySet<number>, to: { section: string; row?: string }): Edit {
  return onPlan((plan) => {
    const target = plan.sections.find((section) => section.code === to.section);
    if (!target || to.row === "") return plan;
    const pieces = takenPieces(plan, seats, to, target);
    if (pieces.size === 0) return plan;
    const moved = new Set([...pieces.values()].flat(2).map((seat) => seat.id));
    // The target must outlive the lift even when all of its own seats are on the way.
    const kept = { ...plan, sections: plan.sections.filter((section) => section !== target) };
    const lifted = liftSeats(kept, moved);
    const emptied = liftSeats({ ...plan, sections: [target] }, moved).sections[0];
    const filled = { ...target, rows: withPieces(emptied?.rows ?? [], pieces) };
    const before = plan.sections.slice(0, plan.sections.indexOf(target)).map((its) => its.code);
    const at = lifted.sections.filter((section) => before.includes(section.code)).length;
    return { ...plan, sections: lifted.sections.toSpliced(at, 0, filled) };
  });
}

/** The seats on the way by the label of the row that they go to; those that are there already stay. */
function takenPieces(
  plan: Plan,
  seats: ReadonlySet<number>,
  to: { row?: string },
  target: PlanSection,
): Map<string, PlanSeat[][]> {
  const pieces = new Map<string, PlanSeat[][]>();
  for (const section of plan.sections) {
    for (const row of section.rows) {
      const label = to.row ?? row.label;
      if ((section === target && label === row.label) || !holdsAny(row, seats)) continue;
      const runs = row.segments.flatMap((segment) => runsOf(segment, (seat) => seats.has(seat.id)));
      pieces.set(label, [...(pieces.get(label) ?? []), ...runs]);
    }
  }
  return pieces;
}

function withPieces(rows: readonly PlanRow[], pieces: Map<string, PlanSeat[][]>): PlanRow[] {
  const left = new Map(pieces);
  const filled = rows.map((row) => {
    const segments = left.get(row.label);
    left.delete(row.label);
    return segments ? joinInto(row, segments) : row;
  });
  for (const [label, segments] of left) filled.push(joinInto({ label, segments: [] }, segments));
  return filled;
}

/** Adds segments to a row, in order along it; no label comes twice. */
function joinInto(row: PlanRow, segments: readonly PlanSeat[][]): PlanRow {
  const once = eachOnce(new Set(seatsOfRow(row).map((seat) => seat.label)));
  const added = segments.map((segment) =>
    segment.map((seat) => {
      const label = once(seat.label);
      return label === seat.label ? seat : { ...seat, label };
    }),
  );
  return { ...row, segments: inOrderAlong([...row.segments, ...added]) };
}

/** Segments in the order in which they lie along the longest of them. */
function inOrderAlong(segments: PlanSeat[][]): PlanSeat[][] {
  if (segments.length < 2) return segments;
  const ahead = directionOf(segments);
  return segments
    .map((segment) => ({ segment, along: alongOf(segment, ahead) }))
    .sort((one, other) => one.along - other.along)
    .map((its) => its.segment);
}

function directionOf(segments: readonly PlanSeat[][]): { x: number; y: number } {
  const longest = segments.reduce((best, its) => (its.length > best.length ? its : best));
  const [from, to] =
    longest.length > 1 ? [longest[0]!, longest.at(-1)!] : [segments[0]!.at(0)!, segments.at(-1)!.at(-1)!];
  return { x: to.x - from.x, y: to.y - from.y };
}

function alongOf(segment: readonly PlanSeat[], ahead: { x: number; y: number }): number {
  const [from, to] = [segment[0]!, segment.at(-1)!];
  return ((from.x + to.x) * ahead.x + (from.y + to.y) * ahead.y) / 2;
}
