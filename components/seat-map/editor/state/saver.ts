import type { PlanDraft, SavedDraft } from "#lib/halls/rules/draft.ts";
import { paths } from "#lib/paths.ts";
import { newRequestKey } from "../../rules/request-key.ts";
import {
  freshSave,
  isUnsaved,
  type SaveEffect,
  type SaveEvent,
  type SaveState,
  stepSave,
} from "../rules/autosave.ts";
import { copyKey, type LocalCopy } from "../rules/recovery.ts";
import { dropLocalCopy, keepLocalCopy } from "./local-copy.ts";
import type { Session } from "./session.ts";
import { makeStore, type Store } from "./store.ts";

export type Saver = Store<SaveState> & {
  /** Save what there is without waiting for the second to pass. */
  now(): void;
  /** The server's draft is shown now: nothing here is unsaved any more. */
  take(draft: PlanDraft, revision: number): void;
  /** What another tab had kept is drawn on here: its copy goes once this is saved. */
  adopt(copy: LocalCopy): void;
  stop(): void;
};

const localMs = 300;
/** The server read the draft and does not have it. */
const refused = new Set([400, 413, 415, 422]);
/** Packing a large plan takes longer than a frame: while something is dragged it waits so long and looks again. */
const heldMs = 200;

/** Carries every change to the server a second later, and into the browser's own storage until it is there. */
export function startSaver(hallId: string, session: Session, revision: number): Saver {
  const store = makeStore<SaveState>(freshSave(revision));
  let draft = session.draft();
  let sent: PlanDraft | null = null;
  const keys = [copyKey(hallId, newRequestKey())];
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
    if (effect.kind === "send") return void send(effect);
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

  async function send(effect: Extract<SaveEffect, { kind: "send" }>): Promise<void> {
    if (!effect.again || !sent) sent = draft;
    const body = JSON.stringify({ revision: effect.revision, draft: sent });
    try {
      const answer = await fetch(paths.hallDraft(hallId), {
        method: "PUT",
        headers: { "Content-Type": "application/json" },
        body,
      });
      if (stopped) return;
      if (answer.status === 409) return step({ kind: "conflict" });
      if (!answer.ok) return step({ kind: "failed", refused: refused.has(answer.status) });
      step({ kind: "answered", revision: ((await answer.json()) as SavedDraft).revision });
      sent = null;
      if (!isUnsaved(store.get())) forget();
    } catch {
      if (!stopped) step({ kind: "failed", refused: false });
    }
  }

  /** What is with the server needs no copy here. */
  function forget(): void {
    clearTimeout(localTimer);
    for (const key of keys.splice(1)) void dropLocalCopy({ key });
    void dropLocalCopy({ key: keys[0]! });
  }

  function keepNow(): void {
    const { revision: on } = store.get();
    void keepLocalCopy({ key: keys[0]!, draft, revision: on, at: Date.now(), sent });
  }

  function keep(): void {
    clearTimeout(localTimer);
    localTimer = setTimeout(() => {
      if (session.held()) return keep();
      if (isUnsaved(store.get())) keepNow();
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
    if (!isUnsaved(store.get())) return;
    step({ kind: "due" });
    keepNow();
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
      sent = null;
      step({ kind: "taken", revision: at });
      forget();
    },
    adopt: ({ key }) => void keys.push(key),
    stop() {
      stopped = true;
      if (timer) clearTimeout(timer.id);
      clearTimeout(localTimer);
      stopSession();
      window.removeEventListener("beforeunload", leaving);
    },
  };
}
