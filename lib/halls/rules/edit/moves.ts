import { areUsable, isUsablePoint } from "./coordinates.ts";
import { middleOfCircle } from "./middle.ts";
import { selectionBox } from "./selection.ts";
import { onPlan } from "./sharing.ts";
import { pointsOf, transformSelection } from "./transform.ts";
import type { Edit, Point, Selection } from "./types.ts";

/** Moves what is chosen. */
export function translate(selection: Selection, dx: number, dy: number): Edit {
  if (!areUsable(dx, dy) || (dx === 0 && dy === 0)) return (draft) => draft;
  return onPlan((plan) => transformSelection(plan, selection, ({ x, y }) => ({ x: x + dx, y: y + dy })));
}

/** Turns clockwise on the screen, about the middle of what is chosen when no point is given. */
export function rotate(selection: Selection, degrees: number, about?: Point): Edit {
  if (!areUsable(degrees) || degrees % 360 === 0 || !isUsablePoint(about)) return (draft) => draft;
  const angle = ((degrees % 360) * Math.PI) / 180;
  const [sin, cos] = [Math.sin(angle), Math.cos(angle)];
  return onPlan((plan) => {
    const pivot = about ?? middleOfCircle(pointsOf(plan, selection, (table) => [table]));
    if (!pivot) return plan;
    return transformSelection(plan, selection, ({ x, y }) => ({
      x: pivot.x + (x - pivot.x) * cos - (y - pivot.y) * sin,
      y: pivot.y + (x - pivot.x) * sin + (y - pivot.y) * cos,
    }));
  });
}

/** Mirrors what is chosen: `horizontal` swaps left and right. Labels stay as they are. */
export function mirror(selection: Selection, direction: "horizontal" | "vertical", about?: Point): Edit {
  if (!isUsablePoint(about)) return (draft) => draft;
  return onPlan((plan) => {
    const box = selectionBox(plan, selection);
    if (!box) return plan;
    const [x, y] = about ? [2 * about.x, 2 * about.y] : [box.minX + box.maxX, box.minY + box.maxY];
    return transformSelection(plan, selection, (point) =>
      direction === "horizontal" ? { x: x - point.x, y: point.y } : { x: point.x, y: y - point.y },
    );
  });
}
