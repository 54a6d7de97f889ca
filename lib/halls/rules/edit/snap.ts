import type { Plan } from "../plan.ts";
import type { Guide, Point, Selection } from "./types.ts";

export type SnapOptions = {
  /** How near a line must be to catch, in centimetres: take it from pixels on the screen. */
  reach: number;
  /** Edge of the grid's squares, 0 for none. */
  grid?: number;
};

/** The lines that a drag can catch on; made once when it begins. */
export type SnapLines = { readonly x: readonly SnapLine[]; readonly y: readonly SnapLine[] };
export type SnapLine = { at: number; from: number; to: number };

/** The lines of all that is not dragged. */
export declare function linesToSnap(plan: Plan, dragged: Selection): SnapLines;
/** The points of what is dragged that should catch: its seats, and the corners and middles of the rest. */
export declare function pointsToSnap(plan: Plan, dragged: Selection): Point[];
/** A drag's way, bent to the nearest lines (else to the grid), with the guides to show. */
export declare function snapMove(
  points: readonly Point[],
  lines: SnapLines,
  dx: number,
  dy: number,
  options: SnapOptions,
): { dx: number; dy: number; guides: Guide[] };
/** The same for one point: a node, the end of a row that is being drawn. */
export declare function snapPoint(
  point: Point,
  lines: SnapLines,
  options: SnapOptions,
): { point: Point; guides: Guide[] };
