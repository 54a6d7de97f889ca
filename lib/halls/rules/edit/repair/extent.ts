import { placedParts } from "../../plan-extent.ts";
import { planLimits } from "../../plan-schema.ts";
import { fitHall } from "../hall.ts";
import { seatsOf, withParts } from "../sharing.ts";
import type { Mend } from "./mend.ts";

/** A hall that is too small for what is in it grows, and is moved where something lies before its corner. */
export const mendExtent: Mend = (draft, note) => {
  const isLength = (value: number) => value >= 1 && value <= planLimits.reach;
  const { width, height } = draft.plan.size;
  const isSound = isLength(width) && isLength(height);
  if (!isSound) note("OUT_OF_RANGE");
  const isOutside = ({ x, y }: { x: unknown; y: unknown }) =>
    Number(x) < 0 || Number(y) < 0 || Number(x) > width || Number(y) > height;
  let outside = 0;
  for (const { points } of placedParts(draft.plan)) if (points.some(isOutside)) outside++;
  for (const seat of seatsOf(draft.plan)) if (isOutside(seat)) outside++;
  for (let part = 0; part < outside; part++) note("OUTSIDE_PLAN");
  if (isSound && outside === 0) return draft;
  const size = { width: isLength(width) ? width : 1000, height: isLength(height) ? height : 1000 };
  return fitHall()({ ...draft, plan: withParts(draft.plan, { size }) });
};
