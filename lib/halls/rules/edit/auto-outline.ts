import type { Plan, PlanRow, PlanSection } from "../plan.ts";
import { outlineOfPoints, pointsOfOutline } from "./coordinates.ts";
import { outlineAlongRows } from "./curved-outline.ts";
import { convexHull, nearestOnStretch } from "./hull.ts";
import type { Point } from "./types.ts";

/** Centimetres from the middle of the outermost seats to a section's outline. */
export const outlineMargin = 45;

/** Outlines this near to the one round the seats (a published plan rounds its seats) were not drawn by hand. */
const handDrawnFrom = 5;

const hulls = new WeakMap<PlanRow, Point[]>();

/** The hull of a row. Rows are shared between drafts, so most are known already. */
function rowHull(row: PlanRow): Point[] {
  let hull = hulls.get(row);
  if (!hull) {
    hull = convexHull(row.segments.flat());
    hulls.set(row, hull);
  }
  return hull;
}

const outlines = new WeakMap<readonly PlanRow[], number[]>();

/** The outline round a section's seats, along its rows where they bend, else their hull; empty without seats. */
export function outlineRound(rows: readonly PlanRow[], margin: number = outlineMargin): number[] {
  const known = margin === outlineMargin ? outlines.get(rows) : undefined;
  if (known) return known;
  const outline = outlineAlongRows(rows, margin) ?? hullRound(rows, margin);
  if (margin === outlineMargin) outlines.set(rows, outline);
  return outline;
}

function hullRound(rows: readonly PlanRow[], margin: number): number[] {
  const hull = convexHull(rows.flatMap(rowHull));
  const corners = hull.flatMap(({ x, y }) => [
    { x: x - margin, y: y - margin },
    { x: x + margin, y: y - margin },
    { x: x + margin, y: y + margin },
    { x: x - margin, y: y + margin },
  ]);
  return outlineOfPoints(convexHull(corners));
}

/**
 * Draws the outlines anew that nobody has drawn by hand: those that lay round the seats as they were. So outlines follow rows
 * that are added, moved or deleted, and no mark of "by hand" has to be kept in the plan.
 */
export function settleOutlines(before: Plan, after: Plan): Plan {
  if (before.sections === after.sections) return after;
  const known = new Map(before.sections.map((section) => [section.code, section]));
  let isSame = true;
  const sections = after.sections.map((section) => {
    const old = known.get(section.code);
    if (old && (old.rows === section.rows || !followsSeats(old))) return section;
    if (!old && section.outline.length >= 6) return section;
    const outline = outlineRound(section.rows);
    if (isSameOutline(outline, section.outline)) return section;
    isSame = false;
    return { ...section, outline };
  });
  return isSame ? after : { ...after, sections };
}

/** Whether the outline is the one round the seats. */
export function followsSeats(section: PlanSection): boolean {
  if (section.outline.length < 6) return true;
  const round = pointsOfOutline(outlineRound(section.rows));
  const drawn = pointsOfOutline(section.outline);
  return round.length > 0 && isNear(round, drawn) && isNear(drawn, round);
}

function isNear(points: readonly Point[], outline: readonly Point[]): boolean {
  return points.every((point) =>
    outline.some((to, at) => nearestOnStretch(point, outline.at(at - 1)!, to).distance <= handDrawnFrom),
  );
}

export function isSameOutline(one: readonly number[], other: readonly number[]): boolean {
  return one.length === other.length && one.every((value, at) => value === other[at]);
}
