import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { freshSave, isUnsaved, type SaveEffect, type SaveEvent, stepSave } from "./autosave.ts";

/** Runs events one after the other and answers the last state with every effect. */
function run(events: SaveEvent[], revision = 7) {
  let state = freshSave(revision);
  const effects: SaveEffect[] = [];
  for (const event of events) {
    const next = stepSave(state, event);
    state = next.state;
    if (next.effect) effects.push(next.effect);
  }
  return { state, effects };
}

const changed: SaveEvent = { kind: "changed" };
const due: SaveEvent = { kind: "due" };

describe("autosave", () => {
  it("sends a change a second after it, on top of the revision that was opened", () => {
    const { state, effects } = run([changed, due]);
    expect(effects).toEqual([
      { kind: "wait", ms: 1000 },
      { kind: "send", revision: 7, again: false },
    ]);
    expect(state.phase).toBe("saving");
  });

  it("is saved once the answer is there, and names the new revision next time", () => {
    const { state, effects } = run([changed, due, { kind: "answered", revision: 8 }, changed, due]);
    expect(effects.at(-1)).toEqual({ kind: "send", revision: 8, again: false });
    expect(state.phase).toBe("saving");
  });

  it("does not call a change saved that was made while an older one was on its way", () => {
    const { state, effects } = run([changed, due, changed, { kind: "answered", revision: 8 }]);
    expect(isUnsaved(state)).toBe(true);
    expect(state.phase).toBe("waiting");
    expect(effects.at(-1)).toEqual({ kind: "wait", ms: 1000 });
  });

  it("never has two saves on their way", () => {
    const { effects } = run([changed, due, changed, due, due]);
    expect(effects.filter((its) => its.kind === "send")).toHaveLength(1);
  });

  it("tries again after a failure, later each time, and keeps what was drawn", () => {
    const failed: SaveEvent = { kind: "failed", refused: false };
    const { state, effects } = run([changed, due, failed, due, failed, due, failed]);
    const waits = effects.flatMap((its) => (its.kind === "wait" ? [its.ms] : []));
    expect(waits).toEqual([1000, 2000, 4000, 8000]);
    expect(isUnsaved(state)).toBe(true);
  });

  it("sends what may have been saved again as it was, and what was drawn since on top of its answer", () => {
    const lost: SaveEvent = { kind: "failed", refused: false };
    const answered: SaveEvent = { kind: "answered", revision: 8 };
    const { state, effects } = run([changed, due, changed, lost, due, answered, due]);
    expect(effects.filter((its) => its.kind === "send")).toEqual([
      { kind: "send", revision: 7, again: false },
      { kind: "send", revision: 7, again: true },
      { kind: "send", revision: 8, again: false },
    ]);
    expect([state.sending, state.saved]).toEqual([2, 1]);
  });

  it("sends what the server refused no second time once it was mended", () => {
    const { effects } = run([changed, due, { kind: "failed", refused: true }, changed, due]);
    expect(effects.at(-1)).toEqual({ kind: "send", revision: 7, again: false });
  });

  it("overwrites nothing: after somebody else has saved, nothing is sent until a person decides", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(changed, due), { maxLength: 20 }), (events) => {
        const { state, effects } = run([changed, due, { kind: "conflict" }, ...events]);
        expect(effects.filter((its) => its.kind === "send")).toHaveLength(1);
        expect(state.phase).toBe("foreign");
      }),
    );
  });

  it("begins anew on the draft that was taken", () => {
    const { state, effects } = run([changed, due, { kind: "conflict" }, { kind: "taken", revision: 12 }]);
    expect(state).toEqual(freshSave(12));
    expect(effects).toHaveLength(2);
    expect(isUnsaved(state)).toBe(false);
  });
});
