import type { Box } from "../geometry.ts";
import type { Plan } from "../plan.ts";
import type { Point, Selection } from "./types.ts";

/** A seat, area, table, shape or section under the pointer. */
export type Thing =
  | { kind: "seat" | "area" | "table"; id: number }
  | { kind: "shape"; index: number }
  | { kind: "section"; code: string };

/** All seats in the box; tables, areas and shapes that lie in it whole. */
export declare function selectInBox(plan: Plan, box: Box): Selection;
/** The same by a free line, [x0, y0, x1, y1, ...]. */
export declare function selectInLasso(plan: Plan, lasso: number[]): Selection;
/** The whole row of a seat. */
export declare function selectRow(plan: Plan, seatId: number): Selection;
export declare function selectSection(plan: Plan, code: string): Selection;
/** Seats and areas of a category. */
export declare function selectCategory(plan: Plan, code: string): Selection;
export declare function selectAll(plan: Plan): Selection;
/** What a single click selects: a table is chosen with its seats. */
export declare function selectThing(plan: Plan, thing: Thing): Selection;
/** The nearest seat not further than `reach`, null when there is none. */
export declare function seatNear(plan: Plan, point: Point, reach: number): number | null;
/** What lies on top under the point: a seat within reach, then tables, areas, shapes, sections. */
export declare function thingAt(plan: Plan, point: Point, reach: number): Thing | null;
