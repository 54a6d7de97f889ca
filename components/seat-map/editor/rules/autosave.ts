/**
 * Saving as a machine of plain values: what happened goes in, the next state and what is to be done come out. `edit` counts the
 * changes made here; `saved` is the change that the server has.
 */
export type SaveState = {
  phase: "saved" | "waiting" | "saving" | "failed" | "foreign";
  revision: number;
  edit: number;
  saved: number;
  /** The change that is on its way to the server. */
  sending: number;
  /** Failures one after the other. */
  failures: number;
  /** The change that was on its way may be with the server, whose answer did not come back. */
  lost: boolean;
};

export type SaveEvent =
  | { kind: "changed" }
  | { kind: "due" }
  | { kind: "answered"; revision: number }
  /** `refused`: the server read it and does not have it. */
  | { kind: "failed"; refused: boolean }
  | { kind: "conflict" }
  | { kind: "taken"; revision: number };

export type SaveEffect = { kind: "wait"; ms: number } | { kind: "send"; revision: number; again: boolean };

const quietMs = 1000;
const longestWaitMs = 30_000;

/** A draft as it came from the server. */
export function freshSave(revision: number): SaveState {
  return { phase: "saved", revision, edit: 0, saved: 0, sending: 0, failures: 0, lost: false };
}

/** Whether something here is not with the server yet. */
export function isUnsaved(state: SaveState): boolean {
  return state.edit !== state.saved;
}

/** One step of the machine. After `conflict` nothing is sent until a person has decided. */
export function stepSave(state: SaveState, event: SaveEvent): { state: SaveState; effect?: SaveEffect } {
  switch (event.kind) {
    case "changed":
      return afterChange({ ...state, edit: state.edit + 1 });
    case "due":
      if (state.phase === "saving" || state.phase === "foreign" || !isUnsaved(state)) return { state };
      return {
        // What may have been saved is sent again as it was: then the server knows it, and takes it for nobody else's.
        state: { ...state, phase: "saving", sending: state.lost ? state.sending : state.edit },
        effect: { kind: "send", revision: state.revision, again: state.lost },
      };
    case "answered": {
      const next = { ...state, revision: event.revision, saved: state.sending, failures: 0, lost: false };
      return isUnsaved(next)
        ? { state: { ...next, phase: "waiting" }, effect: { kind: "wait", ms: quietMs } }
        : { state: { ...next, phase: "saved" } };
    }
    case "failed": {
      const failures = state.failures + 1;
      const ms = Math.min(longestWaitMs, quietMs * 2 ** failures);
      return {
        state: { ...state, phase: "failed", failures, lost: !event.refused },
        effect: { kind: "wait", ms },
      };
    }
    case "conflict":
      return { state: { ...state, phase: "foreign" } };
    case "taken":
      return { state: { ...freshSave(event.revision) } };
  }
}

function afterChange(state: SaveState): { state: SaveState; effect?: SaveEffect } {
  if (state.phase === "saving" || state.phase === "foreign") return { state };
  return { state: { ...state, phase: "waiting" }, effect: { kind: "wait", ms: quietMs } };
}
