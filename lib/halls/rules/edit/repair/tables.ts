import type { PlanTable } from "../../plan.ts";
import { planLimits } from "../../plan-schema.ts";
import { mapShared, seatsOf, withParts } from "../sharing.ts";
import type { Point } from "../types.ts";
import { isPlace, type Mend, type Note } from "./mend.ts";
import { cleanText } from "./names.ts";

/** A table keeps the seats that there are and that no other table has; without any it goes, its seats were none. */
export const mendTables: Mend = (draft, note) => {
  const known = new Map<number, Point>();
  if (draft.plan.tables.length > 0) for (const seat of seatsOf(draft.plan)) known.set(seat.id, seat);
  const seated = new Set<number>();
  const tables = mapShared(draft.plan.tables, (table) => {
    const seats = mapShared(table.seats, (id) => {
      if (!known.has(id)) note("TABLE_SEAT_UNKNOWN");
      else if (seated.has(id)) note("TABLE_SEAT_TWICE");
      const stays = known.has(id) && !seated.has(id);
      seated.add(id);
      return stays ? id : null;
    });
    if (seats.length === 0) note("EMPTY");
    return seats.length === 0 ? null : soundTable(table, seats, known.get(seats[0]!)!, note);
  });
  const plan = withParts(draft.plan, { tables });
  return plan === draft.plan ? draft : { ...draft, plan };
};

function soundTable(table: PlanTable, seats: number[], beside: Point, note: Note): PlanTable {
  const isPlaced = isPlace(table.x) && isPlace(table.y);
  const isRadius = table.radius >= 1 && table.radius <= planLimits.reach;
  if (!isPlaced) note("BAD_COORDINATE");
  if (!isRadius) note("OUT_OF_RANGE");
  return withParts(table, {
    ...{ seats, label: cleanText(table.label, planLimits.label, "1", note) },
    ...(!isPlaced && { x: beside.x, y: beside.y }),
    ...(!isRadius && { radius: 75 }),
  });
}
