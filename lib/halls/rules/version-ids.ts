import { roomOf } from "./edit/areas.ts";
import { type ListedPlace, listPlaces } from "./listed-places.ts";
import type { OpenPlan } from "./open-plan.ts";
import type { Plan } from "./plan.ts";
import type { PlanFault } from "./plan-faults.ts";

type Known = Pick<OpenPlan, "indexOf" | "areas">;

const isSeat = (plan: Known, id: number) => plan.indexOf(id) >= 0;

/** Whether all places of an area were its own before, or have ids that nobody had. */
function isSameArea(plan: Known, { id, last, areaId }: ListedPlace, nextSeatId: number): boolean {
  const area = plan.areas.find((its) => its.id === areaId);
  if (!area || id < area.firstPlace || id >= area.firstPlace + area.capacity) return false;
  const end = area.firstPlace + area.capacity;
  if (last < end || end >= nextSeatId) return true;
  // An area that was drawn in the editor has room behind its places to grow into; nobody else was given an id of it.
  if (last >= area.firstPlace + roomOf(area)) return false;
  for (let inside = end; inside <= last; inside++) if (isSeat(plan, inside)) return false;
  return true;
}

/**
 * The seats and areas of a new version whose ids were given out before for something else: a ticket for the old seat would open
 * the new one. An id below the hall's counter must be the same kind of place in an earlier version; `earlier` is asked, newest
 * first, only while there is something to explain.
 */
export async function reusedIds(
  plan: Plan,
  nextSeatId: number,
  earlier: AsyncIterable<Known>,
): Promise<PlanFault[]> {
  let open = listPlaces(plan).filter(({ id }) => id < nextSeatId);
  for await (const version of earlier) {
    open = open.filter((place) =>
      place.areaId === null ? !isSeat(version, place.id) : !isSameArea(version, place, nextSeatId),
    );
    if (open.length === 0) break;
  }
  return open.map(({ id: _, last: __, areaId: ___, ...where }) => ({ code: "ID_REUSED", ...where }));
}
