import { describe, expect, it } from "vitest";
import { pushStep, redo, redoLabel, startHistory, undo, undoLabel } from "./history.ts";
import { translate } from "./moves.ts";
import { selectRow } from "./select.ts";
import { drawDraft } from "./testing/small-draft.ts";

const first = drawDraft("aaaa\naaaa");
const chosen = selectRow(first.plan, 100);
const right = translate(chosen, 10, 0);

describe("the history of a session", () => {
  it("takes thousands of steps back and does them again", () => {
    let history = startHistory(first);
    for (let step = 0; step < 5000; step++)
      history = pushStep(history, right(history.present), `step ${step}`);
    const last = history.present;
    expect(undoLabel(history)).toBe("step 4999");
    for (let step = 0; step < 5000; step++) history = undo(history);
    expect(history.present).toBe(first);
    expect(undo(history)).toBe(history);
    expect(redoLabel(history)).toBe("step 0");
    for (let step = 0; step < 5000; step++) history = redo(history);
    expect(history.present).toBe(last);
    expect(redo(history)).toBe(history);
  });

  it("makes one step of a drag and another of the next one", () => {
    let history = startHistory(first);
    for (const drag of ["drag 1", "drag 2"])
      for (let move = 0; move < 60; move++) history = pushStep(history, right(history.present), "move", drag);
    history = undo(history);
    expect(history.present.plan.sections[0]!.rows[0]!.segments[0]![0]!.x).toBe(25 + 600);
    expect(undo(history).present.plan).toBe(first.plan);
    const resumed = pushStep(history, right(history.present), "move", "drag 1");
    expect(undo(resumed).present.plan).toBe(history.present.plan);
  });

  it("forgets what was undone once something else is done, and a change of nothing is no step", () => {
    const history = undo(pushStep(startHistory(first), right(first), "move"));
    expect(pushStep(history, history.present, "nothing")).toBe(history);
    expect(redo(pushStep(history, translate(chosen, 0, 5)(first), "down")).future).toBeNull();
  });

  it("keeps the highest id through undo, redo and a draft from elsewhere", () => {
    let history = pushStep(startHistory(first), { ...first, nextId: 5000 }, "many");
    history = undo(history);
    expect(history.present).toEqual({ ...first, nextId: 5000 });
    history = pushStep(history, right(first), "from an older draft");
    expect(history.present.nextId).toBe(5000);
  });
});
