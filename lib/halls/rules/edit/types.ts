import type { PlanDraft } from "../draft.ts";

/** What is chosen in the editor. `section` is the section at work: new rows go there and its outline shows its nodes. */
export type Selection = {
  readonly seats: ReadonlySet<number>;
  readonly areas: ReadonlySet<number>;
  readonly tables: ReadonlySet<number>;
  /** Indexes in `plan.shapes`. */
  readonly shapes: ReadonlySet<number>;
  readonly section: string | null;
};

/**
 * A change of a draft. It answers a new draft that shares every part it did not touch, or the same draft when nothing changes:
 * so undo keeps thousands of steps for little, and who paints repaints what is another object.
 */
export type Edit = (draft: PlanDraft) => PlanDraft;

export type Point = { x: number; y: number };

/** A line to show while something is dragged: it stands on this x (or y) and reaches from `from` to `to` along the other axis. */
export type Guide = { axis: "x" | "y"; at: number; from: number; to: number };

/** The same edits one after the other, as one. */
export function chain(...edits: Edit[]): Edit {
  return (draft) => edits.reduce((its, edit) => edit(its), draft);
}
