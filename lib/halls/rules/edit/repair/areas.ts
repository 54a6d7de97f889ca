import type { PlanArea } from "../../plan.ts";
import { planLimits } from "../../plan-schema.ts";
import { firstRoomyId, roomOf } from "../areas.ts";
import { rectangle } from "../outlines.ts";
import { mapShared, seatsOf, withParts } from "../sharing.ts";
import { isId, type Mend, type Note } from "./mend.ts";
import { cleanTexts } from "./names.ts";
import { soundOutline } from "./outline.ts";

/** Places whose ids are another's get new ones; an area that cannot be drawn becomes a square before the stage. */
export const mendAreas: Mend = (draft, note) => {
  let nextId = draft.nextId;
  const seats = [...seatsOf(draft.plan)].map((seat) => seat.id);
  const ranges: { from: number; to: number }[] = [];
  const { focal } = draft.plan;
  const areas = mapShared(draft.plan.areas, (its) => {
    const area = soundArea(its, note, () =>
      rectangle({ x: focal.x - 200, y: focal.y + 100 }, { x: focal.x + 200, y: focal.y + 500 }),
    );
    const end = area.firstPlace + area.capacity;
    const isFree =
      !seats.some((id) => id >= area.firstPlace && id < end) &&
      !ranges.some((range) => area.firstPlace < range.to && range.from < end);
    const isSound = isId(area.firstPlace) && isId(end - 1);
    if (!isSound) note("OUT_OF_RANGE");
    else if (!isFree) note("PLACES_OVERLAP");
    const firstPlace = isSound && isFree ? area.firstPlace : firstRoomyId(nextId, area.capacity);
    const placed = withParts(area, { firstPlace });
    if (placed !== area) nextId = firstPlace + roomOf(placed);
    ranges.push({ from: firstPlace, to: firstPlace + area.capacity });
    return placed;
  });
  const plan = withParts(draft.plan, { areas });
  return plan === draft.plan ? draft : { ...draft, plan, nextId };
};

function soundArea(area: PlanArea, note: Note, square: () => number[]): PlanArea {
  const isCapacity =
    Number.isInteger(area.capacity) && area.capacity >= 1 && area.capacity <= planLimits.places;
  if (!isCapacity) note("OUT_OF_RANGE");
  const capacity = Math.max(1, Math.min(planLimits.places, Math.floor(area.capacity) || 1));
  return withParts(area, {
    ...{ name: cleanTexts(area.name, "1", note), capacity },
    outline: soundOutline(area.outline, note) ?? square(),
  });
}
