import type { Plan, PlanArea, PlanSection, PlanShape, PlanTable } from "../plan.ts";
import { isSameOutline } from "./auto-outline.ts";
import { outlineOfPoints, pointsOfOutline, seatAt, tidyPoint } from "./coordinates.ts";
import { mapSeats, mapShared, seatsOf, seatsOfSection, withParts } from "./sharing.ts";
import type { Point, Selection } from "./types.ts";
import { withTables } from "./with-tables.ts";

export type Transform = (point: Point) => Point;

/** Puts all that is chosen elsewhere. The outline of a section goes along when all its seats do. */
export function transformSelection(plan: Plan, selection: Selection, to: Transform): Plan {
  const { seats, tables } = withTables(plan, selection);
  const moved = mapSeats(plan, seats, (seat) => seatAt(seat, to(seat)));
  const sections = mapShared(moved.sections, (section, index) =>
    section !== plan.sections[index] && isWhole(section, seats) ? withOutline(section, to) : section,
  );
  return withParts(moved, {
    sections,
    areas: mapShared(plan.areas, (area) => (selection.areas.has(area.id) ? withOutline(area, to) : area)),
    tables: mapShared(plan.tables, (table) => (tables.has(table.id) ? transformTable(table, to) : table)),
    shapes: mapShared(plan.shapes, (shape, index) =>
      selection.shapes.has(index) ? transformShape(shape, to) : shape,
    ),
  });
}

function isWhole(section: PlanSection, seats: ReadonlySet<number>): boolean {
  for (const seat of seatsOfSection(section)) if (!seats.has(seat.id)) return false;
  return true;
}

export function withOutline<T extends PlanArea | PlanSection>(its: T, to: Transform): T {
  const outline = transformOutline(its.outline, to);
  return outline === its.outline ? its : { ...its, outline };
}

export function transformOutline(outline: number[], to: Transform): number[] {
  const moved = outlineOfPoints(pointsOfOutline(outline).map(to));
  return isSameOutline(moved, outline) ? outline : moved;
}

export function transformShape(shape: PlanShape, to: Transform): PlanShape {
  if (!("outline" in shape)) return withParts(shape, tidyPoint(to(shape)));
  return withParts(shape, { outline: transformOutline(shape.outline, to) });
}

export function transformTable(table: PlanTable, to: Transform): PlanTable {
  return withParts(table, tidyPoint(to(table)));
}

/** All points that make up what is chosen; a table counts as its ends across and along. */
export function pointsOf(
  plan: Plan,
  selection: Selection,
  pointsOfTable: (table: PlanTable) => Point[] = endsOf,
): Point[] {
  const { seats, tables } = withTables(plan, selection);
  const points: Point[] = [];
  if (seats.size > 0) for (const seat of seatsOf(plan)) if (seats.has(seat.id)) points.push(seat);
  for (const area of plan.areas)
    if (selection.areas.has(area.id)) points.push(...pointsOfOutline(area.outline));
  for (const table of plan.tables) if (tables.has(table.id)) points.push(...pointsOfTable(table));
  plan.shapes.forEach((shape, index) => {
    if (selection.shapes.has(index)) points.push(...pointsOfShape(shape));
  });
  return points;
}

export function endsOf({ x, y, radius }: PlanTable): Point[] {
  return [
    { x: x - radius, y },
    { x: x + radius, y },
    { x, y: y - radius },
    { x, y: y + radius },
  ];
}

export function pointsOfShape(shape: PlanShape): Point[] {
  return "outline" in shape ? pointsOfOutline(shape.outline) : [{ x: shape.x, y: shape.y }];
}
