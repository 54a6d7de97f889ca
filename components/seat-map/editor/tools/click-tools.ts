import { setFocal } from "#lib/halls/rules/edit/hall.ts";
import { addShape } from "#lib/halls/rules/edit/shapes.ts";
import { addTable } from "#lib/halls/rules/edit/tables.ts";
import { chain, type Edit, type Point } from "#lib/halls/rules/edit/types.ts";
import { dot, paintHint } from "../canvas/paint-marks.ts";
import { toScreenX, toScreenY } from "../canvas/view.ts";
import { toolAfter } from "../rules/tools.ts";
import { makeSnapper } from "./snapping.ts";
import { targetSection } from "./target-section.ts";
import { distance, type Tool, type ToolHost } from "./tool.ts";

/** Puts one thing where the pointer is let go. */
export function makePlaceTool(host: ToolHost, editFor: (at: Point) => Edit): Tool {
  const { session } = host;
  const snapper = makeSnapper(host);
  let at: Point | null = null;
  return {
    cursor: "crosshair",
    down(pointer) {
      snapper.begin();
      at = snapper.point(pointer);
      host.repaint();
    },
    move(pointer, held) {
      if (!held) return;
      at = snapper.point(pointer);
      host.repaint();
    },
    up(pointer) {
      const place = snapper.point(pointer);
      at = null;
      snapper.end();
      const { tool } = session.get();
      session.edit(editFor(place), "draw", { selectNew: true });
      session.setTool(toolAfter(tool, pointer.shift));
      host.repaint();
    },
    cancel() {
      if (!at) return false;
      at = null;
      snapper.end();
      host.repaint();
      return true;
    },
    paint(view) {
      if (at) dot(view, toScreenX(view, at.x), toScreenY(view, at.y), 6);
    },
  };
}

export function tableAt(host: ToolHost, at: Point): Edit {
  const { tableSeats, whole, category } = host.session.get().settings;
  const { section, before } = targetSection(host, at);
  return chain(...before, addTable({ at, seats: tableSeats, section, category, whole }));
}

export const textAt = (host: ToolHost, at: Point) =>
  addShape({ kind: "text", ...at, size: 40, label: host.words.text });

export const iconAt = (host: ToolHost, at: Point) =>
  addShape({ kind: "icon", icon: host.session.get().settings.icon, ...at, size: 80 });

export const focalAt = (_host: ToolHost, at: Point) => setFocal(at);

/** A tape: how far it is from here to there. It changes nothing. */
export function makeMeasureTool(host: ToolHost): Tool {
  const snapper = makeSnapper(host);
  let from: Point | null = null;
  let to: Point | null = null;
  return {
    cursor: "crosshair",
    down(at) {
      snapper.begin();
      from = snapper.point(at);
      to = from;
      host.repaint();
    },
    move(at, held) {
      if (!held) return;
      to = snapper.point(at);
      host.repaint();
    },
    up: () => snapper.end(),
    cancel() {
      if (!from) return false;
      from = null;
      to = null;
      host.repaint();
      return true;
    },
    paint(view) {
      if (!from || !to) return;
      const { ctx, palette } = view;
      const [x, y] = [toScreenX(view, to.x), toScreenY(view, to.y)];
      ctx.beginPath();
      ctx.moveTo(toScreenX(view, from.x), toScreenY(view, from.y));
      ctx.lineTo(x, y);
      ctx.strokeStyle = palette.brand;
      ctx.lineWidth = 2;
      ctx.stroke();
      dot(view, toScreenX(view, from.x), toScreenY(view, from.y), 4);
      dot(view, x, y, 4);
      const length = (distance(from, to) / 100).toLocaleString(host.tag, { minimumFractionDigits: 2 });
      paintHint(view, `${length} ${host.words.metre}`, x, y);
    },
  };
}
