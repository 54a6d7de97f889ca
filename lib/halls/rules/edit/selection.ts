import type { PlanDraft } from "../draft.ts";
import type { Box } from "../geometry.ts";
import type { Plan } from "../plan.ts";
import type { Selection } from "./types.ts";

export const nothingSelected: Selection = {
  seats: new Set(),
  areas: new Set(),
  tables: new Set(),
  shapes: new Set(),
  section: null,
};

/** Both together; the section at work is the added one's, if it has one. */
export declare function addToSelection(selection: Selection, added: Selection): Selection;
/** What is in one of the two only: a click with Shift. */
export declare function toggleSelection(selection: Selection, other: Selection): Selection;
/** Without what the plan no longer has (after undo or delete); the same selection when all is there. */
export declare function pruneSelection(selection: Selection, plan: Plan): Selection;
/** What an edit has added: seats, areas and tables with ids given since, shapes at the end. */
export declare function selectNew(before: PlanDraft, after: PlanDraft): Selection;
/** How many things are chosen. */
export declare function selectionSize(selection: Selection): number;
/** The box round all that is chosen, null when nothing is. */
export declare function selectionBox(plan: Plan, selection: Selection): Box | null;
