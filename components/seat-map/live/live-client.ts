import { documentOf, type StatusDelta } from "#lib/seating/rules/live.ts";
import type { StatusDocument } from "#lib/seating/rules/status.ts";
import { initialState, isStale, type LiveEffect, type LiveEvent, step } from "./machine.ts";

type Options = {
  statusUrl: string;
  streamUrl: string;
  onStatus: (status: StatusDocument) => void;
  onStale: (stale: boolean) => void;
};

/** What was not acted on, because a hold was on its way, is looked at again so often, without asking anybody. */
const againMs = 4_000;

/** Keeps a page up to date with its performance's seats while it is seen. `close` ends it, `refresh` makes sure now. */
export function openLiveClient({ statusUrl, streamUrl, onStatus, onStale }: Options) {
  let state = initialState;
  let source: EventSource | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let asking: AbortController | null = null;

  function happen(event: LiveEvent): void {
    const next = step(state, event);
    state = next.state;
    onStale(isStale(state));
    for (const effect of next.effects) carryOut(effect);
  }

  function carryOut(effect: LiveEffect): void {
    if (effect.do === "ask") void ask();
    else if (effect.do === "open") open(effect.from);
    else if (effect.do === "close") close();
    else if (effect.do === "deliver") deliver();
    else {
      clearTimeout(timer);
      if (effect.afterMs !== null) timer = setTimeout(() => happen({ type: "wake" }), effect.afterMs);
    }
  }

  function deliver(): void {
    if (state.status) onStatus(documentOf(state.status));
  }

  async function ask(): Promise<void> {
    asking?.abort();
    asking = new AbortController();
    const { signal } = asking;
    try {
      const answer = await fetch(statusUrl, { signal });
      if (!answer.ok) throw new Error(`the status answered ${answer.status}`);
      const document = (await answer.json()) as StatusDocument;
      happen({ type: "answered", document, hasStreams: answer.headers.get("x-streams") !== "none" });
    } catch {
      if (!signal.aborted) happen({ type: "failed" });
    }
  }

  function open(from: string | null): void {
    const opened = new EventSource(from ? `${streamUrl}?from=${from}` : streamUrl);
    source = opened;
    // A stream that was closed may still have an event on its way.
    const on = <Data>(type: string, toEvent: (data: Data) => LiveEvent) =>
      opened.addEventListener(type, (event) => {
        if (source === opened) happen(toEvent(JSON.parse((event as MessageEvent<string>).data) as Data));
      });
    on<StatusDocument>("status", (document) => ({ type: "status", document }));
    on<StatusDelta>("delta", (delta) => ({ type: "delta", delta }));
    on<{ version: string }>("beat", ({ version }) => ({ type: "beat", version }));
    opened.onerror = () => {
      if (source === opened) happen({ type: "cut", isFinal: opened.readyState === EventSource.CLOSED });
    };
  }

  function close(): void {
    asking?.abort();
    source?.close();
    source = null;
  }

  const look = () => happen({ type: document.visibilityState === "visible" ? "seen" : "hidden" });
  const refresh = () => happen({ type: "refresh" });
  document.addEventListener("visibilitychange", look);
  window.addEventListener("online", refresh);
  const again = setInterval(() => state.phase !== "resting" && deliver(), againMs);
  look();

  return {
    refresh,
    close() {
      document.removeEventListener("visibilitychange", look);
      window.removeEventListener("online", refresh);
      clearInterval(again);
      clearTimeout(timer);
      close();
    },
  };
}
