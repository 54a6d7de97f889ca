import { placedParts } from "./plan-extent.ts";
import type { PlanFault } from "./plan-faults.ts";
import { type Loose, listOf, looseOf, nameOf, type ReadRow, type ReadSeat } from "./plan-reading.ts";
import { planLimits } from "./plan-schema.ts";

type Add = (fault: PlanFault) => void;

/** Seats of one segment further apart than so many usual gaps are not neighbours: an aisle was forgotten. */
const widestGap = 4;

/** Whether the parts of a plan agree: ids are given once, categories exist, no two seats stand on one point, and so on. */
export function checkAgreement(value: unknown, rows: ReadRow[], add: Add): void {
  const plan = looseOf(value);
  const categories = new Set(listOf(plan.categories).map((its) => looseOf(its).code));
  const areas = listOf(plan.areas).map(looseOf);
  if (rows.every((row) => row.seats.length === 0) && areas.length === 0) add({ code: "NO_PLACES" });
  eachTwice(
    listOf(plan.categories),
    (its) => its.code,
    (code) => add({ code: "CATEGORY_TWICE", path: `categories.${code}` }),
  );
  eachTwice(
    listOf(plan.sections),
    (its) => its.code,
    (code) => add({ code: "SECTION_TWICE", section: code }),
  );
  for (const section of listOf(plan.sections).map(looseOf)) {
    const code = nameOf(section.code);
    eachTwice(
      listOf(section.rows),
      (its) => its.label,
      (row) => add({ code: "ROW_TWICE", section: code, row }),
    );
  }
  const ids = checkSeats(rows, categories, looseOf(plan.size), add);
  checkNeighbours(rows, add);
  checkAreas(areas, ids, categories, add);
  checkTables(listOf(plan.tables).map(looseOf), ids, add);
  for (const { path, points } of placedParts(plan))
    if (points.some(({ x, y }) => isPoint(x, y) && isOutside(x, y, looseOf(plan.size))))
      add({ code: "OUTSIDE_PLAN", path });
}

function eachTwice(values: unknown[], key: (value: Loose) => unknown, found: (name: string) => void): void {
  const seen = new Set<unknown>();
  for (const value of values) {
    const its = key(looseOf(value));
    if (its !== undefined && seen.has(its)) found(nameOf(its));
    seen.add(its);
  }
}

function checkSeats(rows: ReadRow[], categories: Set<unknown>, size: Loose, add: Add): Set<number> {
  const ids = new Set<number>();
  const points = new Set<string>();
  for (const row of rows) {
    const labels = new Set<string>();
    for (const seat of row.seats) {
      const fault = (code: PlanFault["code"]) =>
        add({ code, section: row.section, row: row.label, seat: seat.label });
      const { id, x, y, category } = seat.value;
      if (typeof id === "number") {
        if (ids.has(id)) fault("SEAT_ID_TWICE");
        ids.add(id);
      }
      if (labels.has(seat.label)) fault("SEAT_LABEL_TWICE");
      labels.add(seat.label);
      if (typeof category === "string" && !categories.has(category)) fault("UNKNOWN_CATEGORY");
      if (!isPoint(x, y)) continue;
      const point = `${Math.round(x as number)} ${Math.round(y as number)}`;
      if (points.has(point)) fault("SAME_POINT");
      points.add(point);
      if (isOutside(x, y, size)) fault("OUTSIDE_PLAN");
    }
  }
  return ids;
}

const isPlace = (value: unknown) => typeof value === "number" && Math.abs(value) <= planLimits.reach;
const isPoint = (x: unknown, y: unknown) => isPlace(x) && isPlace(y);
const isWithin = (value: unknown, limit: unknown) =>
  typeof limit !== "number" || ((value as number) >= 0 && (value as number) <= limit);
const isOutside = (x: unknown, y: unknown, { width, height }: Loose) =>
  !isWithin(x, width) || !isWithin(y, height);

function checkNeighbours(rows: ReadRow[], add: Add): void {
  const gaps: { row: ReadRow; seat: ReadSeat; gap: number }[] = [];
  for (const row of rows) {
    row.seats.forEach((seat, at) => {
      const before = row.seats[at - 1];
      if (before?.segment !== seat.segment) return;
      const [from, to] = [before.value, seat.value];
      if (!isPoint(from.x, from.y) || !isPoint(to.x, to.y)) return;
      const gap = Math.hypot((to.x as number) - (from.x as number), (to.y as number) - (from.y as number));
      gaps.push({ row, seat, gap });
    });
  }
  const usual = gaps.map((its) => its.gap).sort((one, other) => one - other)[gaps.length >> 1] ?? 0;
  for (const { row, seat, gap } of gaps) {
    if (gap > usual * widestGap)
      add({ code: "NEIGHBOURS_APART", section: row.section, row: row.label, seat: seat.label });
  }
}

/** The places of areas take their ids from the seats' counter, so no range may hold another's id. */
function checkAreas(areas: Loose[], seatIds: Set<number>, categories: Set<unknown>, add: Add): void {
  const sorted = [...seatIds].sort((one, other) => one - other);
  const ranges: { from: number; to: number }[] = [];
  eachTwice(
    areas,
    (its) => its.id,
    (id) => add({ code: "AREA_TWICE", path: `areas.${id}` }),
  );
  areas.forEach((area, at) => {
    const path = `areas.${at}`;
    if (typeof area.category === "string" && !categories.has(area.category))
      add({ code: "UNKNOWN_CATEGORY", path });
    if (!Number.isInteger(area.firstPlace) || !Number.isInteger(area.capacity)) return;
    const from = area.firstPlace as number;
    const to = from + (area.capacity as number);
    if (to - 1 > planLimits.highestId) add({ code: "OUT_OF_RANGE", path });
    const hitsSeat = firstFrom(sorted, from) < to;
    if (hitsSeat || ranges.some((its) => from < its.to && its.from < to))
      add({ code: "PLACES_OVERLAP", path });
    ranges.push({ from, to });
  });
}

/** The lowest number of a sorted list that is not below `from`. */
function firstFrom(sorted: number[], from: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < from) low = middle + 1;
    else high = middle;
  }
  return sorted[low] ?? Number.POSITIVE_INFINITY;
}

function checkTables(tables: Loose[], seatIds: Set<number>, add: Add): void {
  eachTwice(
    tables,
    (its) => its.id,
    (id) => add({ code: "TABLE_TWICE", path: `tables.${id}` }),
  );
  const seated = new Set<unknown>();
  tables.forEach((table, at) => {
    for (const id of listOf(table.seats)) {
      const about = { seat: nameOf(id), path: `tables.${at}` };
      if (!seatIds.has(id as number)) add({ code: "TABLE_SEAT_UNKNOWN", ...about });
      else if (seated.has(id)) add({ code: "TABLE_SEAT_TWICE", ...about });
      seated.add(id);
    }
  });
}
