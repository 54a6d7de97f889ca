import type { PlanShape } from "../plan.ts";
import { areUsable, tidy, tidyLength } from "./coordinates.ts";
import { mapShared, onPlan, withParts } from "./sharing.ts";
import type { Edit } from "./types.ts";

/** Adds the stage, a field, a wall, words or an icon; later ones lie on earlier ones. */
export function addShape(shape: PlanShape): Edit {
  return onPlan((plan) => {
    const drawn = tidyShape(shape);
    return drawn ? { ...plan, shapes: [...plan.shapes, drawn] } : plan;
  });
}

/** Puts a shape in the place of another. */
export function changeShape(index: number, shape: PlanShape): Edit {
  return onPlan((plan) => {
    const drawn = tidyShape(shape);
    if (!drawn) return plan;
    return withParts(plan, { shapes: mapShared(plan.shapes, (its, at) => (at === index ? drawn : its)) });
  });
}

/** A shape as plans may have it; null for one that cannot be drawn. */
function tidyShape(shape: PlanShape): PlanShape | null {
  if (!("outline" in shape)) {
    if (!areUsable(shape.x, shape.y, shape.size)) return null;
    return { ...shape, x: tidy(shape.x), y: tidy(shape.y), size: tidyLength(shape.size) };
  }
  const isDrawn = shape.outline.length >= 6 && shape.outline.length % 2 === 0 && areUsable(...shape.outline);
  return isDrawn ? { ...shape, outline: shape.outline.map(tidy) } : null;
}
