import type { PlanShape } from "../../plan.ts";
import { planLimits } from "../../plan-schema.ts";
import { mapShared, withParts } from "../sharing.ts";
import { isPlace, type Mend, type Note } from "./mend.ts";
import { cleanTexts } from "./names.ts";
import { soundOutline } from "./outline.ts";

/** What cannot be drawn goes: nobody sits on it. */
export const mendShapes: Mend = (draft, note) => {
  const shapes = mapShared(draft.plan.shapes, (shape) => soundShape(shape, note));
  const plan = withParts(draft.plan, { shapes });
  return plan === draft.plan ? draft : { ...draft, plan };
};

function soundShape(shape: PlanShape, note: Note): PlanShape | null {
  if ("outline" in shape) {
    const outline = soundOutline(shape.outline, note);
    if (!outline) return null;
    const label = shape.label && cleanTexts(shape.label, "1", note);
    return withParts(shape, { outline, label });
  }
  if (!isPlace(shape.x) || !isPlace(shape.y)) {
    note("BAD_COORDINATE");
    return null;
  }
  const isLength = shape.size >= 1 && shape.size <= planLimits.reach;
  if (!isLength) note("OUT_OF_RANGE");
  const sized = isLength ? shape : { ...shape, size: 100 };
  return sized.kind === "text" ? withParts(sized, { label: cleanTexts(sized.label, "1", note) }) : sized;
}
