import { describe, expect, it } from "vitest";
import { commandOfKey, isShared, type KeyPress, needsPlanFocus, passesField, toolKeys } from "./keymap.ts";
import { toolNames } from "./tools.ts";

const press = (change: Partial<KeyPress>): KeyPress => ({
  ...{ key: "", code: "", ctrl: false, shift: false, alt: false },
  ...change,
});

describe("the keys of the editor", () => {
  it("give every tool a letter of its own", () => {
    expect(Object.keys(toolKeys).sort()).toEqual([...toolNames].sort());
    expect(new Set(Object.values(toolKeys)).size).toBe(toolNames.length);
    for (const tool of toolNames)
      expect(commandOfKey(press({ code: `Key${toolKeys[tool]}` }))).toEqual({ kind: "tool", tool });
  });

  it("are told by their place: a keyboard that types Kazakh or Russian has the same ones", () => {
    expect(commandOfKey(press({ key: "к", code: "KeyR" }))).toEqual({ kind: "tool", tool: "row" });
    expect(commandOfKey(press({ key: "я", code: "KeyZ", ctrl: true }))).toEqual({ kind: "undo" });
  });

  it("move what is chosen by 5 cm, with shift by 50", () => {
    expect(commandOfKey(press({ key: "ArrowLeft", code: "ArrowLeft" }))).toEqual({
      ...{ kind: "nudge", dx: -5, dy: 0 },
    });
    expect(commandOfKey(press({ key: "ArrowDown", code: "ArrowDown", shift: true }))).toEqual({
      ...{ kind: "nudge", dx: 0, dy: 50 },
    });
  });

  it("redo by Ctrl Shift Z as by Ctrl Y", () => {
    expect(commandOfKey(press({ code: "KeyZ", ctrl: true, shift: true }))).toEqual({ kind: "redo" });
    expect(commandOfKey(press({ code: "KeyY", ctrl: true }))).toEqual({ kind: "redo" });
  });

  it("for copying go to the browser too, whose clipboard carries a part of a hall to another tab", () => {
    const kinds = ["KeyC", "KeyX", "KeyV", "KeyZ"].map((code) => commandOfKey(press({ code, ctrl: true }))!);
    expect(kinds.map(({ kind }) => kind)).toEqual(["copy", "cut", "paste", "undo"]);
    expect(kinds.map(isShared)).toEqual([true, true, true, false]);
  });

  it("leave the browser what is the browser's: reload, a new tab, find", () => {
    for (const code of ["KeyR", "KeyT", "KeyF", "KeyW", "KeyN"])
      expect(commandOfKey(press({ code, ctrl: true }))).toBeNull();
    expect(commandOfKey(press({ key: "Tab", code: "Tab" }))).toBeNull();
  });

  it("undo what a box, a list or a slider did while it has the keyboard; what is typed has its own undo", () => {
    const passed = (type: string) =>
      (["undo", "redo", "save", "delete", "selectAll"] as const).filter((kind) =>
        passesField({ kind }, type),
      );
    for (const type of ["checkbox", "radio", "range", "select-one"])
      expect(passed(type)).toEqual(["undo", "redo", "save"]);
    for (const type of ["text", "number", "textarea"]) expect(passed(type)).toEqual(["save"]);
  });

  it("that are single letters mean something on the plan alone, so that nobody deletes by typing", () => {
    expect(needsPlanFocus(press({ key: "Delete", code: "Delete" }))).toBe(true);
    expect(needsPlanFocus(press({ code: "KeyR" }))).toBe(true);
    expect(needsPlanFocus(press({ code: "KeyZ", ctrl: true }))).toBe(false);
  });
});
