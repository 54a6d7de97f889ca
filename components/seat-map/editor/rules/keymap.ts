import type { ToolName } from "./tools.ts";

export type KeyPress = { key: string; code: string; ctrl: boolean; shift: boolean; alt: boolean };

export type EditorCommand =
  | { kind: "tool"; tool: ToolName }
  | { kind: "nudge"; dx: number; dy: number }
  | { kind: "step"; by: 1 | -1 }
  | {
      kind:
        | "undo"
        | "redo"
        | "copy"
        | "cut"
        | "paste"
        | "duplicate"
        | "delete"
        | "selectAll"
        | "widen"
        | "cancel"
        | "save"
        | "fit"
        | "zoomIn"
        | "zoomOut"
        | "mirrorX"
        | "mirrorY"
        | "rotateLeft"
        | "rotateRight"
        | "toggleGrid"
        | "toggleSnap"
        | "help";
    };

export type CommandKind = EditorCommand["kind"];

const nudgeCm = 5;
const farNudgeCm = 50;

const arrows: Record<string, [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/**
 * Letters are told by their place on the keyboard, not by what they type: an organizer whose keyboard types Kazakh or Russian has
 * the same keys as one whose types Latin.
 */
export const toolKeys: Record<ToolName, string> = {
  select: "V",
  lasso: "Q",
  row: "R",
  grid: "G",
  arc: "A",
  section: "S",
  area: "N",
  table: "T",
  shape: "P",
  text: "X",
  icon: "I",
  paint: "B",
  nodes: "E",
  focal: "F",
  measure: "M",
};

const toolOf = new Map(
  (Object.entries(toolKeys) as [ToolName, string][]).map(([tool, letter]) => [`Key${letter}`, tool]),
);

const withCtrl: Record<string, CommandKind> = {
  KeyZ: "undo",
  KeyY: "redo",
  KeyC: "copy",
  KeyX: "cut",
  KeyV: "paste",
  KeyD: "duplicate",
  KeyA: "selectAll",
  KeyS: "save",
};

const plain: Record<string, CommandKind> = {
  Delete: "delete",
  Backspace: "delete",
  Escape: "cancel",
  Enter: "widen",
  NumpadEnter: "widen",
  Digit0: "fit",
  Numpad0: "fit",
  Equal: "zoomIn",
  NumpadAdd: "zoomIn",
  Minus: "zoomOut",
  NumpadSubtract: "zoomOut",
  KeyH: "mirrorX",
  KeyJ: "mirrorY",
  BracketLeft: "rotateLeft",
  BracketRight: "rotateRight",
  KeyK: "toggleGrid",
  KeyL: "toggleSnap",
  Slash: "help",
  F1: "help",
};

/** What a key means to the plan when the plan has the keyboard; null leaves it to the browser. */
export function commandOfKey(press: KeyPress): EditorCommand | null {
  const arrow = arrows[press.key];
  if (arrow && !press.ctrl && !press.alt) {
    const by = press.shift ? farNudgeCm : nudgeCm;
    return { kind: "nudge", dx: arrow[0] * by, dy: arrow[1] * by };
  }
  if (arrow && press.alt) return { kind: "step", by: arrow[0] + arrow[1] > 0 ? 1 : -1 };
  if (press.ctrl) {
    const kind = withCtrl[press.code];
    if (!kind || press.alt) return null;
    return { kind: kind === "undo" && press.shift ? "redo" : kind } as EditorCommand;
  }
  if (press.alt) return null;
  const tool = toolOf.get(press.code);
  if (tool && !press.shift) return { kind: "tool", tool };
  const kind = plain[press.code] ?? plain[press.key];
  return kind ? ({ kind } as EditorCommand) : null;
}

/** Keys that mean something only while the plan itself has the keyboard; the others work all over the editor. */
export function needsPlanFocus(press: KeyPress): boolean {
  return !press.ctrl && press.key !== "F1";
}

/** Fields in which nothing is typed: they have no undo of their own. */
const untyped = new Set(["checkbox", "radio", "range", "color", "file", "select-one"]);

/** What a field that has the keyboard leaves to the editor: saving, and undo where it has none itself. `type` is the field's. */
export function passesField({ kind }: EditorCommand, type: string): boolean {
  return kind === "save" || ((kind === "undo" || kind === "redo") && untyped.has(type));
}

/** The browser has to see these keys too: its own copy and paste come after them. */
export function isShared({ kind }: EditorCommand): boolean {
  return kind === "copy" || kind === "cut" || kind === "paste";
}
