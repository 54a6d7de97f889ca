import { planLimits } from "../../plan-schema.ts";
import { pointsOfOutline } from "../coordinates.ts";
import { isPlace, type Note } from "./mend.ts";

/** The outline without nodes that are none; the same when it is sound, null when too little is left of it. */
export function soundOutline(outline: number[], note: Note): number[] | null {
  const points = pointsOfOutline(outline);
  const sound = points.filter(({ x, y }) => isPlace(x) && isPlace(y)).slice(0, planLimits.outlineNumbers / 2);
  if (sound.length === outline.length / 2 && sound.length >= 3) return outline;
  if (outline.length % 2 === 1) note("OUTLINE_ODD");
  if (points.length * 2 > planLimits.outlineNumbers) note("TOO_LONG");
  else if (sound.length < points.length) note("BAD_COORDINATE");
  if (outline.length < 6) note("EMPTY");
  return sound.length >= 3 ? sound.flatMap(({ x, y }) => [x, y]) : null;
}
