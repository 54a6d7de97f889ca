import { planLimits } from "../../plan-schema.ts";
import { fitHall } from "../hall.ts";
import { seatsOf, withParts } from "../sharing.ts";
import type { Mend } from "./mend.ts";

/** A hall that is too small for its seats grows, and is moved where seats lie before its corner. */
export const mendExtent: Mend = (draft, note) => {
  const isLength = (value: number) => value >= 1 && value <= planLimits.reach;
  const { width, height } = draft.plan.size;
  const isSound = isLength(width) && isLength(height);
  if (!isSound) note("OUT_OF_RANGE");
  let outside = 0;
  for (const { x, y } of seatsOf(draft.plan)) if (x < 0 || y < 0 || x > width || y > height) outside++;
  for (let seat = 0; seat < outside; seat++) note("OUTSIDE_PLAN");
  if (isSound && outside === 0) return draft;
  const size = { width: isLength(width) ? width : 1000, height: isLength(height) ? height : 1000 };
  return fitHall()({ ...draft, plan: withParts(draft.plan, { size }) });
};
