import { applyDelta, type PackedStatus, packedOf, type StatusDelta } from "#lib/seating/rules/live.ts";
import type { StatusDocument } from "#lib/seating/rules/status.ts";

/**
 * How a page keeps up with a performance's seats: by the stream, and by asking every few seconds where streams are cut. Pure, and
 * without any time of day: what the client's clock says plays no part.
 */
export type LiveState = {
  /** resting: nobody looks; asking: for the first status; then one of the two ways. */
  phase: "resting" | "asking" | "streaming" | "polling";
  status: PackedStatus | null;
  /** Questions in a row that were not answered. */
  failures: number;
  /** Streams in a row that ended before they said anything that could be used. */
  cuts: number;
  /** How often streams were given up since the last one that worked, and after how many more answers one is tried again. */
  givenUp: number;
  pollsLeft: number;
};

export type LiveEvent =
  | { type: "seen" }
  | { type: "hidden" }
  | { type: "answered"; document: StatusDocument; hasStreams: boolean }
  | { type: "failed" }
  | { type: "status"; document: StatusDocument }
  | { type: "delta"; delta: StatusDelta }
  | { type: "beat"; version: string }
  /** The stream broke; `isFinal` when the browser will not open it again by itself. */
  | { type: "cut"; isFinal: boolean }
  /** The timer ran out. */
  | { type: "wake" }
  /** The network is back, or somebody wants to know now. */
  | { type: "refresh" };

/** What is to be done, in this order. `wake` takes the place of the timer that ran before. */
export type LiveEffect =
  | { do: "ask" }
  | { do: "close" }
  | { do: "deliver" }
  | { do: "open"; from: string | null }
  | { do: "wake"; afterMs: number | null };

type Step = { state: LiveState; effects: LiveEffect[] };

const everyMs = 4_000;
const slowestMs = 30_000;
/** The server says something every 15 seconds. */
const silenceMs = 40_000;
/** A stream that opens says something at once. */
const openingMs = 10_000;
const mostCuts = 2;
const mostPolls = 75;
/** After so many failures in a row the page says that what it shows may be old. */
const staleAfter = 2;

export const initialState: LiveState = {
  phase: "resting",
  status: null,
  failures: 0,
  cuts: 0,
  givenUp: 0,
  pollsLeft: 0,
};

export const isStale = (state: LiveState) => state.failures >= staleAfter;

/** The state after an event, and what follows from it. */
export function step(state: LiveState, event: LiveEvent): Step {
  if (event.type === "hidden") {
    return { state: { ...state, phase: "resting" }, effects: [{ do: "close" }, wake(null)] };
  }
  if (state.phase === "resting") {
    if (event.type !== "seen") return { state, effects: [] };
    if (state.status && state.givenUp === 0) return stream({ ...state, cuts: 0 });
    return ask(state, state.status ? "polling" : "asking");
  }
  return state.phase === "streaming" ? whileStreaming(state, event) : whileAsking(state, event);
}

const wake = (afterMs: number | null): LiveEffect => ({ do: "wake", afterMs });

function ask(state: LiveState, phase: "asking" | "polling"): Step {
  return { state: { ...state, phase }, effects: [wake(null), { do: "ask" }] };
}

/** Opens the stream behind what is shown: the server sends what was missed. */
function stream(state: LiveState): Step {
  const from = state.status?.version ?? null;
  const effects: LiveEffect[] = [{ do: "close" }, { do: "open", from }, wake(openingMs)];
  return { state: { ...state, phase: "streaming" }, effects };
}

function whileAsking(state: LiveState, event: LiveEvent): Step {
  if (event.type === "wake" || event.type === "refresh") return ask(state, state.phase as "asking");
  if (event.type === "failed") {
    const failures = state.failures + 1;
    const afterMs = Math.min(slowestMs, everyMs * 2 ** (failures - 1));
    return { state: { ...state, failures }, effects: [wake(afterMs)] };
  }
  if (event.type !== "answered") return { state, effects: [] };
  const next = { ...state, failures: 0, status: packedOf(event.document) };
  const pollsLeft = state.pollsLeft - 1;
  if (event.hasStreams && pollsLeft < 0) {
    const opened = stream({ ...next, cuts: 0 });
    return { ...opened, effects: [{ do: "deliver" }, ...opened.effects] };
  }
  return {
    state: { ...next, phase: "polling", pollsLeft },
    effects: [{ do: "deliver" }, wake(everyMs)],
  };
}

function whileStreaming(state: LiveState, event: LiveEvent): Step {
  switch (event.type) {
    case "status":
      return went(state, packedOf(event.document));
    case "delta": {
      const next = state.status && applyDelta(state.status, event.delta);
      return next ? went(state, next) : broke(state);
    }
    case "beat":
      return event.version === state.status?.version ? went(state, state.status) : broke(state);
    case "cut":
      if (event.isFinal) return giveUp(state);
      return state.cuts + 1 < mostCuts
        ? { state: { ...state, cuts: state.cuts + 1 }, effects: [wake(openingMs)] }
        : giveUp(state);
    case "wake":
      return broke(state);
    case "refresh":
      return stream(state);
    default:
      return { state, effects: [] };
  }
}

/** The stream works. */
function went(state: LiveState, status: PackedStatus): Step {
  const isNew = status !== state.status;
  return {
    state: { ...state, status, cuts: 0, failures: 0, givenUp: 0, pollsLeft: 0 },
    effects: isNew ? [{ do: "deliver" }, wake(silenceMs)] : [wake(silenceMs)],
  };
}

/** Something is missing, or nothing comes any more: once more from what is shown, and then the other way. */
function broke(state: LiveState): Step {
  const cuts = state.cuts + 1;
  return cuts < mostCuts ? stream({ ...state, cuts }) : giveUp(state);
}

/** Asks from now on; streams are tried again later, and later each time. */
function giveUp(state: LiveState): Step {
  const pollsLeft = Math.min(mostPolls, 2 ** (state.givenUp + 1));
  const asked = ask({ ...state, cuts: 0, givenUp: state.givenUp + 1, pollsLeft }, "polling");
  return { ...asked, effects: [{ do: "close" }, ...asked.effects] };
}
