import type { PlanDraft } from "../draft.ts";
import type { Plan, PlanRow, PlanSeat, PlanSection } from "../plan.ts";
import { settleOutlines } from "./auto-outline.ts";
import type { Edit } from "./types.ts";

/** A list with each entry changed (null drops it); the same list when no entry became another. */
export function mapShared<T>(list: T[], change: (entry: T, index: number) => T | null): T[] {
  let changed: T[] | null = null;
  for (let index = 0; index < list.length; index++) {
    const entry = list[index]!;
    const next = change(entry, index);
    if (next !== entry && !changed) changed = list.slice(0, index);
    if (changed && next !== null) changed.push(next);
  }
  return changed ?? list;
}

/** The draft with this plan; the same draft when the plan is the same. Outlines that follow their seats follow them. */
export function withPlan(draft: PlanDraft, plan: Plan, nextId = draft.nextId): PlanDraft {
  if (plan === draft.plan && nextId === draft.nextId) return draft;
  return { ...draft, plan: settleOutlines(draft.plan, plan), nextId };
}

/** An edit that needs no new ids. */
export function onPlan(change: (plan: Plan) => Plan): Edit {
  return (draft) => withPlan(draft, change(draft.plan));
}

/** An object with some of its parts replaced; the same object when they all are what they were. Undefined is not given. */
export function withParts<T extends object>(whole: T, parts: Partial<NoInfer<T>>): T {
  const given = Object.entries(parts).filter(([, value]) => value !== undefined);
  const isSame = given.every(([key, value]) => whole[key as keyof T] === value);
  return isSame ? whole : { ...whole, ...Object.fromEntries(given) };
}

export function mapSections(plan: Plan, change: (section: PlanSection) => PlanSection | null): Plan {
  return withParts(plan, { sections: mapShared(plan.sections, change) });
}

/** Every row changed; a row that becomes null goes. */
export function mapRows(
  plan: Plan,
  change: (row: PlanRow, section: PlanSection, index: number) => PlanRow | null,
): Plan {
  return mapSections(plan, (section) => {
    const rows = mapShared(section.rows, (row, index) => change(row, section, index));
    return rows === section.rows ? section : { ...section, rows };
  });
}

/** Every row that holds one of these seats changed. */
export function mapRowsOf(
  plan: Plan,
  seats: ReadonlySet<number>,
  change: (row: PlanRow, section: PlanSection) => PlanRow,
): Plan {
  return mapRows(plan, (row, section) => (holdsAny(row, seats) ? change(row, section) : row));
}

/** Every one of these seats changed. */
export function mapSeats(plan: Plan, seats: ReadonlySet<number>, change: (seat: PlanSeat) => PlanSeat): Plan {
  if (seats.size === 0) return plan;
  return mapRows(plan, (row) => mapRowSeats(row, (seat) => (seats.has(seat.id) ? change(seat) : seat)));
}

export function mapRowSeats(row: PlanRow, change: (seat: PlanSeat) => PlanSeat): PlanRow {
  const segments = mapShared(row.segments, (segment) => mapShared(segment, change));
  return segments === row.segments ? row : { ...row, segments };
}

/** A row whose seats get these new forms, in the row's order. */
export function withSeats(row: PlanRow, seats: readonly PlanSeat[]): PlanRow {
  let at = 0;
  return mapRowSeats(row, () => seats[at++]!);
}

export function holdsAny(row: PlanRow, seats: ReadonlySet<number>): boolean {
  for (const segment of row.segments) for (const seat of segment) if (seats.has(seat.id)) return true;
  return false;
}

export function seatsOfRow(row: PlanRow): PlanSeat[] {
  return row.segments.length === 1 ? row.segments[0]! : row.segments.flat();
}

export function* seatsOfSection(section: PlanSection): Generator<PlanSeat> {
  for (const row of section.rows) for (const segment of row.segments) for (const seat of segment) yield seat;
}

/** All seats of a plan in its order. */
export function* seatsOf(plan: Plan): Generator<PlanSeat> {
  for (const section of plan.sections)
    for (const row of section.rows)
      for (const segment of row.segments) for (const seat of segment) yield seat;
}

/** Where a seat is, null when the plan does not have it. */
export function findSeat(
  plan: Plan,
  id: number,
): { section: PlanSection; row: PlanRow; segment: number; place: number } | null {
  for (const section of plan.sections)
    for (const row of section.rows)
      for (let segment = 0; segment < row.segments.length; segment++) {
        const place = row.segments[segment]!.findIndex((seat) => seat.id === id);
        if (place >= 0) return { section, row, segment, place };
      }
  return null;
}
