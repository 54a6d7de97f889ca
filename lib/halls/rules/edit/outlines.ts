import type { Plan } from "../plan.ts";
import { planLimits } from "../plan-schema.ts";
import { isSameOutline } from "./auto-outline.ts";
import { areUsable, isUsablePoint, pointsOfOutline, tidy } from "./coordinates.ts";
import { nearestOnStretch } from "./hull.ts";
import { mapShared, onPlan, withParts } from "./sharing.ts";
import type { Edit, Point } from "./types.ts";

/** Whose outline. */
export type OutlineOf =
  | { kind: "section"; code: string }
  | { kind: "area"; id: number }
  | { kind: "shape"; index: number };

/** The outline as it is, null for a text or what is not there. */
export function outlineOf(plan: Plan, owner: OutlineOf): number[] | null {
  if (owner.kind === "section")
    return plan.sections.find((section) => section.code === owner.code)?.outline ?? null;
  if (owner.kind === "area") return plan.areas.find((area) => area.id === owner.id)?.outline ?? null;
  const shape = plan.shapes[owner.index];
  return shape && "outline" in shape ? shape.outline : null;
}

/** Draws an outline; three points at least. */
export function setOutline(owner: OutlineOf, outline: readonly number[]): Edit {
  const isDrawn =
    outline.length >= 6 && outline.length % 2 === 0 && outline.length <= planLimits.outlineNumbers;
  if (!isDrawn || !areUsable(...outline)) return (draft) => draft;
  return changeOutline(owner, () => outline.map(tidy));
}

/** Moves a node, counted from 0. */
export function moveNode(owner: OutlineOf, node: number, to: Point): Edit {
  if (!isUsablePoint(to)) return (draft) => draft;
  return changeOutline(owner, (outline) =>
    node * 2 in outline ? outline.toSpliced(node * 2, 2, tidy(to.x), tidy(to.y)) : outline,
  );
}

/** Puts a node in behind another. */
export function insertNode(owner: OutlineOf, after: number, at: Point): Edit {
  if (!isUsablePoint(at)) return (draft) => draft;
  return changeOutline(owner, (outline) =>
    after * 2 in outline && outline.length + 2 <= planLimits.outlineNumbers
      ? outline.toSpliced(after * 2 + 2, 0, tidy(at.x), tidy(at.y))
      : outline,
  );
}

/** Takes a node away; a triangle keeps its nodes. */
export function removeNode(owner: OutlineOf, node: number): Edit {
  return changeOutline(owner, (outline) =>
    node * 2 in outline && outline.length > 6 ? outline.toSpliced(node * 2, 2) : outline,
  );
}

/** The place on the outline nearest to a point, and the node before it: where a new node would go. */
export function nearestOnOutline(
  outline: readonly number[],
  point: Point,
): { after: number; point: Point; distance: number } {
  const nodes = pointsOfOutline(outline);
  let best = { after: 0, point, distance: Infinity };
  nodes.forEach((node, after) => {
    const nearest = nearestOnStretch(point, node, nodes[(after + 1) % nodes.length]!);
    if (nearest.distance < best.distance) best = { after, ...nearest };
  });
  return best;
}

/** A rectangle drawn from corner to corner. */
export function rectangle(from: Point, to: Point): number[] {
  const [left, right] = [Math.min(from.x, to.x), Math.max(from.x, to.x)];
  const [top, bottom] = [Math.min(from.y, to.y), Math.max(from.y, to.y)];
  return [left, top, right, top, right, bottom, left, bottom].map(tidy);
}

function changeOutline(owner: OutlineOf, change: (outline: number[]) => number[]): Edit {
  const redraw = <T extends { outline: number[] }>(its: T): T => {
    const outline = change(its.outline);
    return isSameOutline(outline, its.outline) ? its : { ...its, outline };
  };
  return onPlan((plan) => {
    if (owner.kind === "section") {
      const sections = mapShared(plan.sections, (its) => (its.code === owner.code ? redraw(its) : its));
      return withParts(plan, { sections });
    }
    if (owner.kind === "area") {
      const areas = mapShared(plan.areas, (its) => (its.id === owner.id ? redraw(its) : its));
      return withParts(plan, { areas });
    }
    const shapes = mapShared(plan.shapes, (its, index) =>
      index === owner.index && "outline" in its ? redraw(its) : its,
    );
    return withParts(plan, { shapes });
  });
}
