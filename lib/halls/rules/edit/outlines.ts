import type { Plan } from "../plan.ts";
import type { Edit, Point } from "./types.ts";

/** Whose outline. */
export type OutlineOf =
  | { kind: "section"; code: string }
  | { kind: "area"; id: number }
  | { kind: "shape"; index: number };

/** The outline as it is, null for a text or what is not there. */
export declare function outlineOf(plan: Plan, owner: OutlineOf): number[] | null;
export declare function setOutline(owner: OutlineOf, outline: number[]): Edit;
/** Nodes count from 0. */
export declare function moveNode(owner: OutlineOf, node: number, to: Point): Edit;
export declare function insertNode(owner: OutlineOf, after: number, at: Point): Edit;
/** A triangle keeps its nodes. */
export declare function removeNode(owner: OutlineOf, node: number): Edit;
/** The place on the outline nearest to a point, and the node before it: where a new node would go. */
export declare function nearestOnOutline(
  outline: number[],
  point: Point,
): { after: number; point: Point; distance: number };
export declare function rectangle(from: Point, to: Point): number[];
