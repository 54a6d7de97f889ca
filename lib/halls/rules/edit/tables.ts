import type { Plan, PlanRow, PlanSeat, PlanTable } from "../plan.ts";
import { planLimits } from "../plan-schema.ts";
import { areUsable, isUsablePoint, seatAt, tidyLength, tidyPoint } from "./coordinates.ts";
import { freeLabel, highestLabel, labelAfter } from "./labels.ts";
import { withoutSeats } from "./removal.ts";
import { findSeat, mapRowsOf, mapSeats, mapSections, mapShared, withParts, withPlan } from "./sharing.ts";
import type { Edit, Point } from "./types.ts";

export type NewTable = {
  at: Point;
  seats: number;
  /** The section that the seats belong to; each table is a row of it. */
  section: string;
  category: string;
  whole: boolean;
  radius?: number;
  /** Counted on when not given. */
  label?: string;
};

export type TableChange = { label?: string; whole?: boolean; radius?: number; seats?: number };

/** From the edge of a table to the middle of its seats. */
const seatBehindEdge = 30;

/** A round table with its seats, numbered clockwise from the side of the stage. */
export function addTable({ at, seats, section, category, whole, radius = 75, label }: NewTable): Edit {
  return (draft) => {
    const target = draft.plan.sections.find((its) => its.code === section);
    if (!target || !isUsablePoint(at) || !areUsable(radius) || !isCount(seats)) return draft;
    const table: PlanTable = {
      ...{ id: draft.nextId, label: label ?? nextLabel(draft.plan, target.rows), ...tidyPoint(at) },
      ...{ radius: tidyLength(radius), whole, seats: [] },
    };
    const { made, nextId } = newSeats(table, seats, 0, category, draft.nextId + 1);
    const row: PlanRow = { label: table.label, segments: [placeRound(made, table, draft.plan.focal)] };
    const plan = mapSections(draft.plan, (its) =>
      its === target ? { ...its, rows: [...its.rows, row] } : its,
    );
    const added = { ...table, seats: made.map((seat) => seat.id) };
    return withPlan(draft, { ...plan, tables: [...plan.tables, added] }, nextId);
  };
}

/** Another number of seats adds or takes away the last ones and sets all anew round the table. */
export function changeTable(id: number, change: TableChange): Edit {
  return (draft) => {
    const table = draft.plan.tables.find((its) => its.id === id);
    const count = change.seats ?? table?.seats.length ?? 0;
    if (!table || !areUsable(change.radius) || !isCount(count) || change.label === "") return draft;
    const { seats: _, ...rest } = change;
    const radius = change.radius === undefined ? undefined : tidyLength(change.radius);
    const changed = withParts(table, { ...rest, ...(radius !== undefined && { radius }) });
    const replaced = replaceTable(draft.plan, table, changed);
    const named = changed.label === table.label ? replaced : nameRowOf(replaced, table, changed.label);
    if (count === table.seats.length && changed.radius === table.radius) return withPlan(draft, named);
    const fewer = withoutSeats(named, new Set(table.seats.slice(count)));
    return setSeats(withPlan(draft, fewer), changed, count, draft.nextId);
  };
}

function setSeats(
  draft: ReturnType<Edit>,
  table: PlanTable,
  count: number,
  firstId: number,
): ReturnType<Edit> {
  const first = findSeat(draft.plan, table.seats[0]!);
  if (!first) return draft;
  const kept = table.seats.slice(0, count);
  const category = first.row.segments[first.segment]![first.place]!.category;
  const { made, nextId } = newSeats(table, count - kept.length, kept.length, category, firstId);
  const grown = mapRowsOf(draft.plan, new Set([kept.at(-1)!]), (row) => {
    if (made.length === 0) return row;
    const taken = new Set(row.segments.flat().map((seat) => seat.label));
    const named = made.map((seat) => ({ ...seat, label: freeLabel(seat.label, taken) }));
    return { ...row, segments: [...row.segments.slice(0, -1), [...row.segments.at(-1)!, ...named]] };
  });
  const seats = [...kept, ...made.map((seat) => seat.id)];
  const seated = replaceTable(grown, table, { ...table, seats });
  const places = new Map(seats.map((id, at) => [id, placeAt(table, at, count, draft.plan.focal)]));
  const placed = mapSeats(seated, new Set(seats), (seat) => seatAt(seat, places.get(seat.id)!));
  return withPlan(draft, placed, nextId);
}

/** Finds the table by its id: other parts of the edit may have made it anew. */
function replaceTable(plan: Plan, table: PlanTable, by: PlanTable): Plan {
  return withParts(plan, { tables: mapShared(plan.tables, (its) => (its.id === table.id ? by : its)) });
}

/** The row of a table bears its label as long as nobody has named it otherwise. */
function nameRowOf(plan: Plan, table: PlanTable, label: string): Plan {
  return mapRowsOf(plan, new Set(table.seats), (row) =>
    row.label === table.label ? { ...row, label } : row,
  );
}

function newSeats(table: PlanTable, count: number, before: number, category: string, firstId: number) {
  const made = Array.from({ length: count }, (_, at): PlanSeat => {
    return { id: firstId + at, label: String(before + at + 1), x: table.x, y: table.y, category };
  });
  return { made, nextId: firstId + count };
}

function placeRound(seats: readonly PlanSeat[], table: PlanTable, focal: Point): PlanSeat[] {
  return seats.map((seat, at) => seatAt(seat, placeAt(table, at, seats.length, focal)));
}

function placeAt(table: PlanTable, at: number, count: number, focal: Point): Point {
  const toStage = Math.atan2(focal.y - table.y, focal.x - table.x);
  const angle = toStage + ((at + 0.5) * 2 * Math.PI) / count;
  const reach = table.radius + seatBehindEdge;
  return { x: table.x + reach * Math.cos(angle), y: table.y + reach * Math.sin(angle) };
}

function nextLabel(plan: Plan, rows: readonly PlanRow[]): string {
  const taken = new Set([...plan.tables.map((table) => table.label), ...rows.map((row) => row.label)]);
  return freeLabel(labelAfter(highestLabel(plan.tables.map((table) => table.label)) ?? "0"), taken);
}

const isCount = (count: number) => Number.isInteger(count) && count >= 1 && count <= planLimits.seatsOfTable;
