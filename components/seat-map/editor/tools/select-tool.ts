import { copySelection } from "#lib/halls/rules/edit/copy.ts";
import { rotate, translate } from "#lib/halls/rules/edit/moves.ts";
import {
  selectInBox,
  selectInLasso,
  selectRow,
  selectSection,
  selectThing,
  type Thing,
  thingAt,
} from "#lib/halls/rules/edit/select.ts";
import {
  addToSelection,
  nothingSelected,
  selectionBox,
  selectionSize,
  toggleSelection,
} from "#lib/halls/rules/edit/selection.ts";
import { pointsToSnap, snapMove } from "#lib/halls/rules/edit/snap.ts";
import type { Point, Selection } from "#lib/halls/rules/edit/types.ts";
import type { Box } from "#lib/halls/rules/geometry.ts";
import { paintHint, turnHandle } from "../canvas/paint-marks.ts";
import { toScreenX, toScreenY } from "../canvas/view.ts";
import { moveBy, turnAbout } from "../rules/affine.ts";
import { metreFormat } from "../rules/measure.ts";
import { makeBackgroundHandle } from "./background-handle.ts";
import { makeCurveHandle } from "./curve-handle.ts";
import type { Handle } from "./handle.ts";
import { boxBetween, paintRegion } from "./region.ts";
import { catchPx, gridCm, makeSnapper } from "./snapping.ts";
import { type PlanPointer, type Tool, type ToolHost, toCm } from "./tool.ts";

type Gesture =
  | { kind: "press"; from: PlanPointer; thing: Thing | null }
  | { kind: "move"; from: PlanPointer; points: readonly Point[]; dx: number; dy: number; copy: boolean }
  | { kind: "handle"; handle: Handle }
  | { kind: "turn"; about: Point; start: number; degrees: number }
  | { kind: "region"; line: number[]; from: PlanPointer; to: PlanPointer };

const slopPx = 4;

/** Choosing, moving and turning; as a lasso it draws a free line instead of a box. */
export function makeSelectTool(host: ToolHost, lasso: boolean): Tool {
  const { session, live } = host;
  const snapper = makeSnapper(host);
  const handles = lasso
    ? []
    : [makeCurveHandle(host, () => host.words.centimetre), makeBackgroundHandle(host)];
  let gesture: Gesture | null = null;
  let boxOf: Selection | null = null;
  let box: Box | null = null;

  function chosenBox(): Box | null {
    const { selection } = session.get();
    if (boxOf !== selection || gesture === null) {
      box = selectionBox(session.draft().plan, selection);
      boxOf = selection;
    }
    return box;
  }

  const isOver = (thing: Thing) => {
    const { selection } = session.get();
    if (thing.kind === "seat") return selection.seats.has(thing.id);
    if (thing.kind === "area") return selection.areas.has(thing.id);
    if (thing.kind === "table") return selection.tables.has(thing.id);
    if (thing.kind === "shape") return selection.shapes.has(thing.index);
    return false;
  };

  function choose(thing: Thing | null, shift: boolean): void {
    const { plan } = session.draft();
    const { selection } = session.get();
    if (!thing) {
      if (!shift) session.select(nothingSelected);
      return;
    }
    const its =
      thing.kind === "section" ? { ...nothingSelected, section: thing.code } : selectThing(plan, thing);
    session.select(shift ? toggleSelection(selection, its) : its);
  }

  function begin(at: PlanPointer, press: Gesture & { kind: "press" }): void {
    const { plan } = session.draft();
    const { thing } = press;
    const movable = thing && thing.kind !== "section" && !lasso;
    if (!movable || (press.from.shift && !isOver(thing))) {
      gesture = { kind: "region", line: [press.from.x, press.from.y], from: press.from, to: at };
      return;
    }
    if (!isOver(thing)) choose(thing, false);
    const { selection } = session.get();
    snapper.begin(selection);
    gesture = {
      kind: "move",
      from: press.from,
      points: pointsToSnap(plan, selection),
      dx: 0,
      dy: 0,
      copy: press.from.alt,
    };
  }

  function drag(at: PlanPointer, its: Gesture & { kind: "move" }): void {
    let [dx, dy] = [at.x - its.from.x, at.y - its.from.y];
    if (at.shift) {
      if (Math.abs(dx) > Math.abs(dy)) dy = 0;
      else dx = 0;
    }
    const lines = snapper.lines();
    if (lines && session.get().snap) {
      const snapped = snapMove(its.points, lines, dx, dy, { reach: toCm(host, catchPx), grid: gridCm });
      live.guides = snapped.guides;
      its.dx = at.shift && dx === 0 ? 0 : snapped.dx;
      its.dy = at.shift && dy === 0 ? 0 : snapped.dy;
    } else [its.dx, its.dy] = [Math.round(dx), Math.round(dy)];
    live.matrix = moveBy(its.dx, its.dy);
  }

  function clear(): void {
    gesture = null;
    live.matrix = null;
    snapper.end();
    host.repaint();
  }

  return {
    cursor: lasso ? "crosshair" : "default",
    down(at) {
      const around = chosenBox();
      if (around && !lasso && selectionSize(session.get().selection) > 1) {
        const handle = turnHandle({ camera: host.camera() }, around);
        if (Math.hypot(at.screenX - handle.x, at.screenY - handle.y) < (at.touch ? 22 : 12)) {
          const about = { x: (around.minX + around.maxX) / 2, y: (around.minY + around.maxY) / 2 };
          gesture = { kind: "turn", about, start: Math.atan2(at.y - about.y, at.x - about.x), degrees: 0 };
          return;
        }
      }
      const reach = Math.max(host.pitch() * 0.45, toCm(host, at.touch ? 16 : 6));
      const thing = thingAt(session.draft().plan, at, reach);
      const handle = handles.find((its) => its.grab(at, thing));
      gesture = handle ? { kind: "handle", handle } : { kind: "press", from: at, thing };
    },
    move(at, held) {
      if (!held || !gesture) return;
      if (gesture.kind === "press") {
        const { from } = gesture;
        if (Math.hypot(at.screenX - from.screenX, at.screenY - from.screenY) < slopPx) return;
        begin(at, gesture);
      }
      if (gesture.kind === "move") drag(at, gesture);
      else if (gesture.kind === "handle") gesture.handle.drag(at);
      else if (gesture.kind === "region") {
        gesture.to = at;
        if (lasso) gesture.line.push(at.x, at.y);
      } else if (gesture.kind === "turn") {
        const { about, start } = gesture;
        const step = at.shift ? 15 : 1;
        const turned = ((Math.atan2(at.y - about.y, at.x - about.x) - start) * 180) / Math.PI;
        gesture.degrees = Math.round(turned / step) * step;
        live.matrix = turnAbout(about.x, about.y, (gesture.degrees * Math.PI) / 180);
      }
      host.repaint();
    },
    up(at) {
      const done = gesture;
      clear();
      const { selection } = session.get();
      const { plan } = session.draft();
      if (done?.kind === "press") choose(done.thing, at.shift);
      else if (done?.kind === "handle") done.handle.drop();
      else if (done?.kind === "move" && (done.dx !== 0 || done.dy !== 0)) {
        const { dx, dy } = done;
        if (done.copy)
          session.edit(copySelection(selection, { dx, dy, labels: "onward" }), "copy", { selectNew: true });
        else session.edit(translate(selection, dx, dy), "move");
      } else if (done?.kind === "turn" && done.degrees !== 0) {
        session.edit(rotate(selection, done.degrees, done.about), "turn");
      } else if (done?.kind === "region") {
        const found = lasso
          ? selectInLasso(plan, done.line)
          : selectInBox(plan, boxBetween(done.from, done.to));
        session.select(done.from.shift ? addToSelection(selection, found) : found);
      }
    },
    hold(at) {
      const reach = Math.max(host.pitch() * 0.45, toCm(host, 16));
      choose(thingAt(session.draft().plan, at, reach), true);
    },
    double(at) {
      const { plan } = session.draft();
      const thing = thingAt(plan, at, Math.max(host.pitch() * 0.45, toCm(host, 6)));
      if (thing?.kind === "seat") session.select(selectRow(plan, thing.id));
      if (thing?.kind === "section") session.select(selectSection(plan, thing.code));
    },
    cancel() {
      if (!gesture) return false;
      if (gesture.kind === "handle") gesture.handle.letGo();
      clear();
      return true;
    },
    paint(view) {
      if (gesture === null || gesture.kind === "handle") for (const handle of handles) handle.paint(view);
      if (gesture?.kind === "region") paintRegion(view, gesture, lasso);
      if (gesture?.kind === "turn")
        paintHint(
          view,
          `${gesture.degrees}°`,
          toScreenX(view, gesture.about.x),
          toScreenY(view, gesture.about.y),
        );
      if (gesture?.kind === "move" && box) {
        const [x, y] = [toScreenX(view, box.minX + gesture.dx), toScreenY(view, box.maxY + gesture.dy)];
        const cm = (value: number) => metreFormat(host.tag, 0, 2).format(value / 100);
        paintHint(view, `${cm(gesture.dx)} × ${cm(gesture.dy)} ${host.words.metre}`, x, y);
      }
    },
  };
}
