import { copySelection } from "#lib/halls/rules/edit/copy.ts";
import { deleteSelection } from "#lib/halls/rules/edit/delete.ts";
import { mirror, rotate, translate } from "#lib/halls/rules/edit/moves.ts";
import { outlineOf, removeNode } from "#lib/halls/rules/edit/outlines.ts";
import { selectAll, selectRow, selectSection, selectThing } from "#lib/halls/rules/edit/select.ts";
import { nothingSelected, selectionBox, selectionSize } from "#lib/halls/rules/edit/selection.ts";
import type { Surface } from "../canvas/surface.ts";
import type { EditorCommand } from "../rules/keymap.ts";
import type { ClipboardKey } from "./clipboard.ts";
import { makeNodeKeys } from "./node-keys.ts";
import type { Saver } from "./saver.ts";
import type { Session } from "./session.ts";

export type CommandHost = {
  session: Session;
  saver: Saver;
  surface(): Surface | null;
  clipboard(key: ClipboardKey): void;
  help(): void;
};

const duplicateCm = 50;
const turnDegrees = 15;
const zoomStep = 1.4;
/** Nudges within so many milliseconds are one step to undo. */
const nudgeMs = 900;

/** Does what a key or a button asks for. */
export function makeCommands(host: CommandHost): (command: EditorCommand) => void {
  const { session } = host;
  const nodes = makeNodeKeys(session);
  let nudge = { key: 0, time: 0 };

  const selection = () => session.get().selection;
  const isEmpty = () => selectionSize(selection()) === 0;

  function duplicate(): void {
    const by = { dx: duplicateCm, dy: duplicateCm };
    session.edit(copySelection(selection(), { ...by, labels: "onward" }), "copy", { selectNew: true });
  }

  function moveBy(dx: number, dy: number): void {
    const now = Date.now();
    nudge = { key: now - nudge.time > nudgeMs ? now : nudge.key, time: now };
    const merge = `nudge ${nudge.key}`;
    if (nodes.move(dx, dy, merge) || isEmpty()) return;
    session.edit(translate(selection(), dx, dy), "move", { merge });
  }

  function remove(): void {
    const { outline, node, tool } = session.get();
    if (tool === "nodes" && outline && node !== null) {
      const before = outlineOf(session.draft().plan, outline);
      if (before) session.edit(removeNode(outline, node), "outline");
    } else session.edit(deleteSelection(selection()), "delete");
  }

  /** A seat becomes its row, a row its section, a section everything. */
  function widen(): void {
    if (nodes.enter() || host.surface()?.finish()) return;
    const { plan } = session.draft();
    const flat = session.flat();
    const [seat] = selection().seats;
    const at = seat === undefined ? undefined : flat.indexOf.get(seat);
    if (at === undefined || seat === undefined) return;
    const row = flat.rows[flat.row[at]!]!;
    const wholeRow = selection().seats.size >= row.end - row.first;
    const code = plan.sections[row.section]!.code;
    if (!wholeRow) session.select(selectRow(plan, seat));
    else {
      const section = selectSection(plan, code);
      session.select(selection().seats.size >= section.seats.size ? selectAll(plan) : section);
    }
  }

  function step(by: 1 | -1): void {
    if (nodes.step(by)) return;
    const flat = session.flat();
    if (flat.count === 0) return;
    const [seat] = by > 0 ? [...selection().seats].slice(-1) : selection().seats;
    const at = seat === undefined ? -1 : (flat.indexOf.get(seat) ?? -1);
    const next = flat.ids[(at + by + flat.count) % flat.count]!;
    const chosen = selectThing(session.draft().plan, { kind: "seat", id: next });
    session.select(chosen);
    const box = selectionBox(session.draft().plan, chosen);
    if (box) host.surface()?.reveal(box);
  }

  function cancel(): void {
    if (host.surface()?.cancel()) return;
    if (session.get().tool !== "select") session.setTool("select");
    else session.select(nothingSelected);
  }

  return (command) => {
    switch (command.kind) {
      case "tool":
        return session.setTool(command.tool);
      case "nudge":
        return moveBy(command.dx, command.dy);
      case "step":
        return step(command.by);
      case "undo":
        return session.undo();
      case "redo":
        return session.redo();
      case "copy":
      case "cut":
      case "paste":
        return host.clipboard(command.kind);
      case "duplicate":
        return duplicate();
      case "delete":
        return remove();
      case "selectAll":
        return session.select(selectAll(session.draft().plan));
      case "widen":
        return widen();
      case "cancel":
        return cancel();
      case "save":
        return host.saver.now();
      case "fit":
        return host.surface()?.fit();
      case "zoomIn":
        return host.surface()?.zoom(zoomStep);
      case "zoomOut":
        return host.surface()?.zoom(1 / zoomStep);
      case "mirrorX":
        session.edit(mirror(selection(), "horizontal"), "mirror");
        return;
      case "mirrorY":
        session.edit(mirror(selection(), "vertical"), "mirror");
        return;
      case "rotateLeft":
        session.edit(rotate(selection(), -turnDegrees), "turn");
        return;
      case "rotateRight":
        session.edit(rotate(selection(), turnDegrees), "turn");
        return;
      case "toggleGrid":
        return session.set({ grid: !session.get().grid });
      case "toggleSnap":
        return session.set({ snap: !session.get().snap });
      case "help":
        return host.help();
    }
  };
}
