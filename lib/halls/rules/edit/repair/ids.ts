import type { PlanDraft } from "../../draft.ts";
import type { Plan, PlanSeat } from "../../plan.ts";
import { distanceOf } from "../coordinates.ts";
import { mapRowSeats, mapRows, mapShared, seatsOf, withParts } from "../sharing.ts";
import { isId, type Mend } from "./mend.ts";

/** What comes twice keeps its id once and gets a new one else; `nextId` goes above all that there is. */
export const mendIds: Mend = (draft, note) => {
  let nextId = Math.max(draft.nextId, highestId(draft) + 1);
  const own = (taken: Set<number>, twice: () => void, id: number): number => {
    const isSound = isId(id) && !taken.has(id);
    if (!isSound) (isId(id) ? twice : () => note("OUT_OF_RANGE"))();
    const sound = isSound ? id : nextId++;
    taken.add(sound);
    return sound;
  };
  const keepers = seatsAtTables(draft.plan);
  const seats = new Set(keepers.keys());
  const reseated = mapRows(draft.plan, (row) =>
    mapRowSeats(row, (seat) => {
      if (keepers.get(seat.id) === seat) return seat;
      const id = own(seats, () => note("SEAT_ID_TWICE"), seat.id);
      return id === seat.id ? seat : { ...seat, id };
    }),
  );
  const renamed = <T extends { id: number }>(list: T[], code: "AREA_TWICE" | "TABLE_TWICE"): T[] => {
    const taken = new Set<number>();
    return mapShared(list, (its) => {
      const id = own(taken, () => note(code), its.id);
      return id === its.id ? its : { ...its, id };
    });
  };
  const plan = withParts(reseated, {
    areas: renamed(draft.plan.areas, "AREA_TWICE"),
    tables: renamed(draft.plan.tables, "TABLE_TWICE"),
  });
  return plan === draft.plan && nextId === draft.nextId ? draft : { ...draft, plan, nextId };
};

/** Of seats with one id the nearest to the table that names it keeps the id: it is the one that sits there. */
function seatsAtTables(plan: Plan): Map<number, PlanSeat> {
  const keepers = new Map<number, PlanSeat>();
  const tables = new Map(plan.tables.flatMap((table) => table.seats.map((id) => [id, table])));
  if (tables.size === 0) return keepers;
  for (const seat of seatsOf(plan)) {
    const table = tables.get(seat.id);
    const other = keepers.get(seat.id);
    if (!table || !isId(seat.id)) continue;
    if (!other || distanceOf(seat, table) < distanceOf(other, table)) keepers.set(seat.id, seat);
  }
  return keepers;
}

function highestId({ plan }: PlanDraft): number {
  let highest = 0;
  const see = (id: number) => {
    if (isId(id) && id > highest) highest = id;
  };
  for (const seat of seatsOf(plan)) see(seat.id);
  for (const table of plan.tables) see(table.id);
  for (const area of plan.areas) {
    see(area.id);
    see(area.firstPlace + area.capacity - 1);
  }
  return highest;
}
