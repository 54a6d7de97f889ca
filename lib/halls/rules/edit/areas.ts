import type { Plan, PlanArea } from "../plan.ts";
import { planLimits } from "../plan-schema.ts";
import { areUsable, tidy } from "./coordinates.ts";
import { mapShared, seatsOf, withParts, withPlan } from "./sharing.ts";
import type { Edit } from "./types.ts";

export type NewArea = Omit<PlanArea, "id" | "firstPlace">;

/** Adds standing room. Its places get ids with room behind them, so that it can grow and keep the places that were sold. */
export function addArea(area: NewArea): Edit {
  return (draft) => {
    if (!isArea(area)) return draft;
    const [id, firstPlace] = [draft.nextId, firstRoomyId(draft.nextId + 1, area.capacity)];
    const added = { id, ...area, outline: area.outline.map(tidy), firstPlace };
    const plan = { ...draft.plan, areas: [...draft.plan.areas, added] };
    return withPlan(draft, plan, firstPlace + roomOf(added));
  };
}

/**
 * Changes what is given. More places than there is room for in the area's ids get all new ids: a plan with them is another area to
 * whoever has bought there, and publishing says so.
 */
export function changeArea(id: number, change: Partial<NewArea>): Edit {
  return (draft) => {
    let nextId = draft.nextId;
    const areas = mapShared(draft.plan.areas, (area) => {
      if (area.id !== id) return area;
      const changed = withParts(area, change);
      if (changed === area || !isArea(changed)) return area;
      if (hasRoom(draft.plan, area, changed.capacity)) return changed;
      const firstPlace = firstRoomyId(nextId, changed.capacity);
      const moved = { ...changed, firstPlace };
      nextId = firstPlace + roomOf(moved);
      return moved;
    });
    return withPlan(draft, withParts(draft.plan, { areas }), nextId);
  };
}

/** An odd multiple of a power of two that holds the capacity twice: the number itself tells how much room is behind it. */
export function firstRoomyId(from: number, capacity: number): number {
  let room = 256;
  while (room < capacity * 2) room *= 2;
  const multiple = Math.ceil(from / room);
  return (multiple % 2 === 1 ? multiple : multiple + 1) * room;
}

/** How many ids from its first place on are an area's own. */
export function roomOf({ firstPlace, capacity }: Pick<PlanArea, "firstPlace" | "capacity">): number {
  const room = firstPlace & -firstPlace;
  return Math.max(capacity, room);
}

function hasRoom(plan: Plan, area: PlanArea, capacity: number): boolean {
  if (capacity <= area.capacity) return true;
  const end = area.firstPlace + capacity;
  if (capacity > roomOf(area)) return false;
  const isInside = (id: number) => id >= area.firstPlace && id < end;
  for (const seat of seatsOf(plan)) if (isInside(seat.id)) return false;
  return (
    ![...plan.tables, ...plan.areas].some((its) => isInside(its.id)) &&
    plan.areas.every(
      (its) => its === area || its.firstPlace >= end || its.firstPlace + its.capacity <= area.firstPlace,
    )
  );
}

const isArea = ({ capacity, outline, floor }: NewArea) =>
  Number.isInteger(capacity) &&
  capacity >= 1 &&
  capacity <= planLimits.places &&
  Number.isInteger(floor) &&
  outline.length >= 6 &&
  outline.length % 2 === 0 &&
  areUsable(...outline);
