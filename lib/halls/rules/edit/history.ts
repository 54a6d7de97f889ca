import type { PlanDraft } from "../draft.ts";

type Step = { readonly draft: PlanDraft; readonly label: string; readonly next: Step | null };

/**
 * What was done in a session, as a value that never changes: two linked lists, so a step costs one object however many there
 * are. `nextId` of every draft it gives out is the highest there ever was: an id that was undone is not given again.
 */
export type History = {
  readonly present: PlanDraft;
  /** Each step with the draft as it was before it, the latest first. */
  readonly past: Step | null;
  /** Each undone step with the draft as it was after it, the next to redo first. */
  readonly future: Step | null;
  readonly mergeKey: string | null;
};

/** A session that begins with this draft. */
export function startHistory(draft: PlanDraft): History {
  return { present: draft, past: null, future: null, mergeKey: null };
}

/**
 * Adds a step. Steps one after the other with the same merge key are one step: give each drag a key of its own, and it is undone
 * as a whole. A draft that is the present one adds nothing.
 */
export function pushStep(history: History, draft: PlanDraft, label: string, mergeKey?: string): History {
  if (draft === history.present) return history;
  const present = withIdsAbove(draft, history.present.nextId);
  const key = mergeKey ?? null;
  if (key !== null && key === history.mergeKey) return { ...history, present, future: null };
  return {
    present,
    past: { draft: history.present, label, next: history.past },
    future: null,
    mergeKey: key,
  };
}

/** Takes the latest step back; the same history when there is none. */
export function undo(history: History): History {
  const step = history.past;
  if (!step) return history;
  return {
    present: withIdsAbove(step.draft, history.present.nextId),
    past: step.next,
    future: { draft: history.present, label: step.label, next: history.future },
    mergeKey: null,
  };
}

/** Does the latest undone step again; the same history when there is none. */
export function redo(history: History): History {
  const step = history.future;
  if (!step) return history;
  return {
    present: withIdsAbove(step.draft, history.present.nextId),
    past: { draft: history.present, label: step.label, next: history.past },
    future: step.next,
    mergeKey: null,
  };
}

/** The label of the step that `undo` would take back, null when there is none. */
export function undoLabel(history: History): string | null {
  return history.past?.label ?? null;
}

/** The label of the step that `redo` would do, null when there is none. */
export function redoLabel(history: History): string | null {
  return history.future?.label ?? null;
}

function withIdsAbove(draft: PlanDraft, nextId: number): PlanDraft {
  return draft.nextId >= nextId ? draft : { ...draft, nextId };
}
