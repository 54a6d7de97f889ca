import type { Plan, PlanRow, PlanSeat, PlanTable } from "../plan.ts";
import { mapSections, mapShared, withParts } from "./sharing.ts";

/**
 * A plan without these seats. A segment falls in two where a seat inside it goes: those beside the hole are no neighbours. Rows and
 * sections that lose their last seat go too, and tables forget their seats.
 */
export function withoutSeats(plan: Plan, seats: ReadonlySet<number>): Plan {
  return forgetAtTables(liftSeats(plan, seats), seats);
}

/** The same while the seats live on elsewhere: tables keep them. */
export function liftSeats(plan: Plan, seats: ReadonlySet<number>): Plan {
  if (seats.size === 0) return plan;
  return mapSections(plan, (section) => {
    const rows = mapShared(section.rows, (row) => rowWithout(row, seats));
    if (rows === section.rows) return section;
    return rows.length === 0 ? null : { ...section, rows };
  });
}

/** A row without seats; null when none is left of it. */
export function rowWithout(row: PlanRow, seats: ReadonlySet<number>): PlanRow | null {
  if (!row.segments.some((segment) => segment.some((seat) => seats.has(seat.id)))) return row;
  const segments = row.segments.flatMap((segment) => runsOf(segment, (seat) => !seats.has(seat.id)));
  return segments.length === 0 ? null : { ...row, segments };
}

/** The unbroken runs of those that stay. */
export function runsOf(segment: PlanSeat[], stays: (seat: PlanSeat) => boolean): PlanSeat[][] {
  if (segment.every(stays)) return segment.length > 0 ? [segment] : [];
  const runs: PlanSeat[][] = [];
  let run: PlanSeat[] | null = null;
  for (const seat of segment) {
    if (!stays(seat)) {
      run = null;
      continue;
    }
    if (!run) {
      run = [];
      runs.push(run);
    }
    run.push(seat);
  }
  return runs;
}

function forgetAtTables(plan: Plan, seats: ReadonlySet<number>): Plan {
  const forget = (table: PlanTable): PlanTable | null => {
    if (!table.seats.some((id) => seats.has(id))) return table;
    const left = table.seats.filter((id) => !seats.has(id));
    return left.length === 0 ? null : { ...table, seats: left };
  };
  return withParts(plan, { tables: mapShared(plan.tables, forget) });
}

/** The part of a row that these seats make; null when none is of it. */
export function rowWithin(row: PlanRow, seats: ReadonlySet<number>): PlanRow | null {
  const segments = row.segments.flatMap((segment) => runsOf(segment, (seat) => seats.has(seat.id)));
  return segments.length === 0 ? null : { ...row, segments };
}
