import { describe, expect, it } from "vitest";
import type { StatusDelta } from "#lib/seating/rules/live.ts";
import { packStatus } from "#lib/seating/rules/status.ts";
import { initialState, isStale, type LiveEffect, type LiveEvent, type LiveState, step } from "./machine.ts";

const document = (version: string, ...seats: number[]) => ({
  version,
  bits: Buffer.from(packStatus(Uint8Array.from(seats))).toString("base64"),
  areas: {},
});
const answered = (version: string, hasStreams = true): LiveEvent => ({
  type: "answered",
  document: document(version, 0, 0, 0, 0),
  hasStreams,
});
const delta = (from: string, to: string, ...seats: number[]): LiveEvent => ({
  type: "delta",
  delta: { from, to, seats, areas: {} } satisfies StatusDelta,
});
const beat = (version: string): LiveEvent => ({ type: "beat", version });
const cut: LiveEvent = { type: "cut", isFinal: false };
const wake: LiveEvent = { type: "wake" };

/** Plays events from the beginning; answers where that leads and what the last one made happen. */
function play(...events: LiveEvent[]): { state: LiveState; effects: LiveEffect[]; names: string[] } {
  let last = step(initialState, { type: "seen" });
  for (const event of events) last = step(last.state, event);
  return { ...last, names: last.effects.map((its) => its.do) };
}

const seatsOf = ({ state }: { state: LiveState }) => state.status?.packed[0];
const streaming = [answered("a"), beat("a")] as const;

describe("a page that is seen", () => {
  it("asks, shows, and goes on by the stream from what it shows", () => {
    expect(play().names).toEqual(["wake", "ask"]);
    const { state, effects } = play(answered("a"));
    expect(state.phase).toBe("streaming");
    expect(effects).toContainEqual({ do: "open", from: "a" });
    expect(effects[0]).toEqual({ do: "deliver" });
  });

  it("follows deltas, and is not woken for what it knows", () => {
    const after = play(...streaming, delta("a", "b", 1 * 4 + 2), delta("b", "c", 2 * 4 + 1));
    expect(after.state.status?.version).toBe("c");
    expect(seatsOf(after)).toBe(0b00_01_10_00);
    expect(after.names).toEqual(["deliver", "wake"]);
    expect(play(...streaming, beat("a")).names).toEqual(["wake"]);
  });

  it("takes a whole status for what it is, whatever was before", () => {
    const after = play(...streaming, { type: "status", document: document("z", 3, 0, 0, 0) });
    expect(after.state.status?.version).toBe("z");
    expect(seatsOf(after)).toBe(3);
  });
});

describe("a gap", () => {
  it("never stays: what does not follow opens the stream again behind what is shown", () => {
    for (const event of [delta("x", "y", 1), beat("x"), delta("a", "b", 400 * 4 + 1)]) {
      const after = play(...streaming, event);
      expect(after.effects).toContainEqual({ do: "open", from: "a" });
      expect(after.state.status?.version).toBe("a");
    }
  });

  it("that comes again and again ends in asking", () => {
    const after = play(...streaming, delta("x", "y", 1), delta("x", "y", 1));
    expect(after.state.phase).toBe("polling");
    expect(after.names).toContain("ask");
  });
});

describe("a stream that is cut", () => {
  it("is left to the browser once, which names what it has; then the page asks", () => {
    expect(play(...streaming, cut).names).toEqual(["wake"]);
    expect(play(...streaming, cut, delta("a", "b", 1)).state).toMatchObject({ cuts: 0, phase: "streaming" });
    const after = play(...streaming, cut, cut);
    expect(after.names).toEqual(["close", "wake", "ask"]);
  });

  it("for good is asked instead at once", () => {
    const after = play(...streaming, { type: "cut", isFinal: true });
    expect(after.state.phase).toBe("polling");
    expect(after.names).toEqual(["close", "wake", "ask"]);
  });

  it("is noticed when nothing is heard, as behind a proxy that keeps it back", () => {
    expect(play(answered("a"), wake).effects).toContainEqual({ do: "open", from: "a" });
    expect(play(answered("a"), wake, wake).state.phase).toBe("polling");
    expect(play(...streaming, wake).effects).toContainEqual({ do: "open", from: "a" });
  });

  it("is tried again later, and later each time, and from the beginning once it works", () => {
    const tries: number[] = [];
    let state = play(answered("a")).state;
    for (let round = 0; round < 8; round++) {
      state = step(state, { type: "cut", isFinal: true }).state;
      let polls = 0;
      for (; state.phase === "polling"; polls++) state = step(state, answered("a")).state;
      tries.push(polls);
    }
    expect(tries).toEqual([3, 5, 9, 17, 33, 65, 76, 76]);
    state = step(state, beat("a")).state;
    expect(step(state, { type: "cut", isFinal: true }).state.pollsLeft).toBe(2);
  });

  it("is never opened where the host has none", () => {
    let { state } = play(answered("a", false));
    for (let round = 0; round < 100; round++) {
      const next = step(state, answered("a", false));
      expect(next.effects).toEqual([{ do: "deliver" }, { do: "wake", afterMs: 4_000 }]);
      state = next.state;
    }
  });
});

describe("a server that does not answer", () => {
  it("is asked less and less often, and the page says that it may be old", () => {
    const failed: LiveEvent = { type: "failed" };
    const waits: unknown[] = [];
    let { state } = play(answered("a"), { type: "cut", isFinal: true });
    for (let round = 0; round < 5; round++) {
      const next = step(state, failed);
      waits.push(...next.effects);
      state = step(next.state, wake).state;
      expect(isStale(state)).toBe(round >= 1);
    }
    expect(waits).toEqual([4, 8, 16, 30, 30].map((s) => ({ do: "wake", afterMs: s * 1_000 })));
    expect(isStale(step(state, answered("a")).state)).toBe(false);
  });
});

describe("a page that nobody sees", () => {
  it("closes its stream and does nothing", () => {
    const after = play(...streaming, { type: "hidden" });
    expect(after.effects).toEqual([{ do: "close" }, { do: "wake", afterMs: null }]);
    for (const event of [wake, cut, delta("a", "b", 1), { type: "refresh" } as const, answered("c")]) {
      expect(step(after.state, event)).toEqual({ state: after.state, effects: [] });
    }
  });

  it("goes on behind what it shows when it is seen again", () => {
    const after = play(...streaming, delta("a", "b", 1), { type: "hidden" }, { type: "seen" });
    expect(after.effects).toContainEqual({ do: "open", from: "b" });
    const asked = play({ type: "hidden" }, { type: "seen" });
    expect(asked.names).toEqual(["wake", "ask"]);
  });
});

it("asks nobody what time it is: the same events lead to the same end, whatever the clock says", () => {
  const events = [...streaming, delta("a", "b", 6), cut, cut, answered("b"), wake];
  const real = Date.now;
  const ends = [0, -1, 4e12].map((now) => {
    Date.now = () => now;
    return play(...events);
  });
  Date.now = real;
  expect(ends[1]).toEqual(ends[0]);
  expect(ends[2]).toEqual(ends[0]);
});
