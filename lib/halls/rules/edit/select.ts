import { type Box, boxOfOutline, isInside } from "../geometry.ts";
import type { Plan } from "../plan.ts";
import { pointsOfOutline } from "./coordinates.ts";
import { nothingSelected, selectionOf } from "./selection.ts";
import { findSeat, seatsOf, seatsOfRow, seatsOfSection } from "./sharing.ts";
import type { Thing } from "./thing-at.ts";
import { endsOf, pointsOfShape } from "./transform.ts";
import type { Point, Selection } from "./types.ts";
import { withTables } from "./with-tables.ts";

export { seatNear, type Thing, thingAt } from "./thing-at.ts";

/** All seats in the box; tables, areas and shapes that lie in it whole. */
export function selectInBox(plan: Plan, { minX, minY, maxX, maxY }: Box): Selection {
  return selectWhere(plan, ({ x, y }) => x >= minX && x <= maxX && y >= minY && y <= maxY);
}

/** The same by a free line, [x0, y0, x1, y1, ...]. */
export function selectInLasso(plan: Plan, lasso: readonly number[]): Selection {
  const { minX, minY, maxX, maxY } = boxOfOutline(lasso);
  const isInBox = ({ x, y }: Point) => x >= minX && x <= maxX && y >= minY && y <= maxY;
  return selectWhere(plan, (point) => isInBox(point) && isInside(lasso, point.x, point.y));
}

function selectWhere(plan: Plan, isChosen: (point: Point) => boolean): Selection {
  const seats = new Set<number>();
  for (const seat of seatsOf(plan)) if (isChosen(seat)) seats.add(seat.id);
  const areas = plan.areas.filter((area) => pointsOfOutline(area.outline).every(isChosen));
  const tables = plan.tables.filter((table) => endsOf(table).every(isChosen));
  const shapes = [...plan.shapes.keys()].filter((index) =>
    pointsOfShape(plan.shapes[index]!).every(isChosen),
  );
  return seated(plan, {
    seats,
    areas: idsOf(areas),
    tables: idsOf(tables),
    shapes: new Set(shapes),
  });
}

/** The whole row of a seat. */
export function selectRow(plan: Plan, seatId: number): Selection {
  const found = findSeat(plan, seatId);
  return found
    ? seated(plan, { seats: idsOf(seatsOfRow(found.row)), section: found.section.code })
    : nothingSelected;
}

/** The whole rows of all these seats. */
export function selectRows(plan: Plan, seats: ReadonlySet<number>): Selection {
  const rows = plan.sections.flatMap((section) => section.rows.map(seatsOfRow));
  return seated(plan, { seats: idsOf(rows.filter((row) => row.some((seat) => seats.has(seat.id))).flat()) });
}

/** All seats of a section, which becomes the one at work. */
export function selectSection(plan: Plan, code: string): Selection {
  const section = plan.sections.find((its) => its.code === code);
  return section ? seated(plan, { seats: idsOf(seatsOfSection(section)), section: code }) : nothingSelected;
}

/** Seats and areas of a category. */
export function selectCategory(plan: Plan, code: string): Selection {
  const seats = [...seatsOf(plan)].filter((seat) => seat.category === code);
  const areas = plan.areas.filter((area) => area.category === code);
  return seated(plan, { seats: idsOf(seats), areas: idsOf(areas) });
}

export function selectAll(plan: Plan): Selection {
  return {
    ...nothingSelected,
    ...{ seats: idsOf(seatsOf(plan)), areas: idsOf(plan.areas), tables: idsOf(plan.tables) },
    shapes: new Set(plan.shapes.keys()),
  };
}

/** What a single click selects: a table is chosen with its seats, a seat alone. */
export function selectThing(plan: Plan, thing: Thing): Selection {
  if (thing.kind === "section") return selectionOf({ section: thing.code });
  if (thing.kind === "shape") return selectionOf({ shapes: new Set([thing.index]) });
  const ids = new Set([thing.id]);
  if (thing.kind === "area") return selectionOf({ areas: ids });
  return thing.kind === "table" ? seated(plan, { tables: ids }) : selectionOf({ seats: ids });
}

function seated(plan: Plan, parts: Partial<Selection>): Selection {
  const selection = selectionOf(parts);
  return { ...selection, ...withTables(plan, selection) };
}

const idsOf = (list: Iterable<{ id: number }>): Set<number> => new Set([...list].map((its) => its.id));
