import type { PlanDraft, SavedDraft } from "#lib/halls/rules/draft.ts";
import { paths } from "#lib/paths.ts";
import {
  freshSave,
  isUnsaved,
  type SaveEffect,
  type SaveEvent,
  type SaveState,
  stepSave,
} from "../rules/autosave.ts";
import { dropLocalCopy, keepLocalCopy } from "./local-copy.ts";
import type { Session } from "./session.ts";
import { makeStore, type Store } from "./store.ts";

export type Saver = Store<SaveState> & {
  /** Save what there is without waiting for the second to pass. */
  now(): void;
  /** The server's draft is shown now: nothing here is unsaved any more. */
  take(draft: PlanDraft, revision: number): void;
  stop(): void;
};

const localMs = 300;
/** Packing a large plan takes longer than a frame: while something is dragged it waits so long and looks again. */
const heldMs = 200;

/** Carries every change to the server a second later, and into the browser's own storage until it is there. */
export function startSaver(hallId: string, session: Session, revision: number): Saver {
  const store = makeStore<SaveState>(freshSave(revision));
  let draft = session.draft();
  let timer: { id: ReturnType<typeof setTimeout>; at: number } | null = null;
  let localTimer: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;

  function step(event: SaveEvent): void {
    const { state, effect } = stepSave(store.get(), event);
    store.set(state);
    if (effect) run(effect);
  }

  function run(effect: SaveEffect): void {
    if (stopped) return;
    if (effect.kind === "send") return void send(effect.revision);
    const at = Date.now() + effect.ms;
    // Who goes on drawing does not put saving off for ever: the earlier moment stands.
    if (timer && timer.at <= at && store.get().phase !== "failed") return;
    if (timer) clearTimeout(timer.id);
    timer = { at, id: setTimeout(due, effect.ms) };
  }

  function due(): void {
    timer = null;
    if (session.held()) timer = { at: Date.now() + heldMs, id: setTimeout(due, heldMs) };
    else step({ kind: "due" });
  }

  async function send(from: number): Promise<void> {
    const body = JSON.stringify({ revision: from, draft });
    try {
      const answer = await fetch(paths.hallDraft(hallId), {
        method: "PUT",
        headers: { "Content-Type": "application/json" },
        body,
      });
      if (stopped) return;
      if (answer.status === 409) return step({ kind: "conflict" });
      if (!answer.ok) return step({ kind: "failed" });
      step({ kind: "answered", revision: ((await answer.json()) as SavedDraft).revision });
      if (!isUnsaved(store.get())) {
        clearTimeout(localTimer);
        await dropLocalCopy(hallId);
      }
    } catch {
      if (!stopped) step({ kind: "failed" });
    }
  }

  function keep(): void {
    clearTimeout(localTimer);
    localTimer = setTimeout(() => {
      if (session.held()) return keep();
      const state = store.get();
      if (isUnsaved(state)) void keepLocalCopy(hallId, { draft, revision: state.revision, at: Date.now() });
    }, localMs);
  }

  const stopSession = session.subscribe(() => {
    const next = session.draft();
    if (next === draft) return;
    draft = next;
    step({ kind: "changed" });
    keep();
  });

  const leaving = (event: BeforeUnloadEvent) => {
    const state = store.get();
    if (!isUnsaved(state)) return;
    void keepLocalCopy(hallId, { draft, revision: state.revision, at: Date.now() });
    if (state.phase !== "saving") step({ kind: "due" });
    event.preventDefault();
  };
  window.addEventListener("beforeunload", leaving);

  return {
    ...store,
    now() {
      if (timer) clearTimeout(timer.id);
      due();
    },
    take(next, at) {
      draft = next;
      step({ kind: "taken", revision: at });
      void dropLocalCopy(hallId);
    },
    stop() {
      stopped = true;
      if (timer) clearTimeout(timer.id);
      clearTimeout(localTimer);
      stopSession();
      window.removeEventListener("beforeunload", leaving);
    },
  };
}
