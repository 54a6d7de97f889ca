import { arcPoints, gridPoints } from "#lib/halls/rules/edit/row-points.ts";
import { addRows } from "#lib/halls/rules/edit/rows.ts";
import { chain, type Point } from "#lib/halls/rules/edit/types.ts";
import { paintGhosts, paintHint } from "../canvas/paint-marks.ts";
import type { ToolSettings } from "../rules/tools.ts";
import { makeSnapper } from "./snapping.ts";
import { targetSection } from "./target-section.ts";
import { distance, type PlanPointer, type Tool, type ToolHost } from "./tool.ts";

type Layout = (from: Point, to: Point, settings: ToolSettings, focal: Point) => Point[][];

/** One row, or several behind each other, along the drag. */
export const layRow: Layout = (start, end, { pitch, curve }) =>
  gridPoints({ start, end, spacing: { pitch }, sagitta: curve });

/** As many seats and rows as fit into the drag's box. */
export const layGrid: Layout = (from, to, { pitch, rowPitch, curve }) => {
  const start = { x: Math.min(from.x, to.x), y: Math.min(from.y, to.y) };
  const end = { x: Math.max(from.x, to.x), y: start.y };
  const rows = Math.floor(Math.abs(to.y - from.y) / rowPitch + 1e-6) + 1;
  return gridPoints({ start, end, spacing: { pitch }, sagitta: curve, rows, rowPitch });
};

/** Rows round the focal point: the press gives the radius of the first, the drag how far round it goes. */
export const layArc: Layout = (from, to, { pitch, rowPitch, rows }, centre) => {
  const angle = (point: Point) => (Math.atan2(point.y - centre.y, point.x - centre.x) * 180) / Math.PI;
  const turn = ((((angle(to) - angle(from)) % 360) + 540) % 360) - 180;
  const [start, end] = [angle(from), angle(from) + turn];
  // The seats of a fan go from left to right as seen from its rows, whichever way it was drawn.
  return arcPoints({
    centre,
    radius: distance(from, centre),
    from: Math.max(start, end),
    to: Math.min(start, end),
    rows,
    rowPitch,
    spacing: { pitch },
  });
};

/** Draws rows by a drag; what will be there is shown with its count and its length. */
export function makeRowTool(host: ToolHost, lay: Layout): Tool {
  const { session } = host;
  const snapper = makeSnapper(host);
  let from: Point | null = null;
  let to: Point | null = null;
  let shown: Point[][] = [];
  let hint = { x: 0, y: 0 };

  function show(at: PlanPointer): void {
    if (!from) return;
    to = snapper.point(at);
    if (at.shift) {
      if (Math.abs(to.x - from.x) >= Math.abs(to.y - from.y)) to = { x: to.x, y: from.y };
      else to = { x: from.x, y: to.y };
    }
    const far = distance(from, to) >= 10;
    shown = far ? lay(from, to, session.get().settings, session.draft().plan.focal) : [];
    hint = { x: at.screenX, y: at.screenY };
    host.repaint();
  }

  function clear(): void {
    from = null;
    to = null;
    shown = [];
    snapper.end();
    host.repaint();
  }

  return {
    cursor: "crosshair",
    down(at) {
      snapper.begin();
      from = snapper.point(at);
      host.repaint();
    },
    move(at, held) {
      if (held) show(at);
    },
    up(at) {
      show(at);
      const rows = shown;
      clear();
      if (rows.every((row) => row.length === 0)) return;
      const all = rows.flat();
      const middle = all[all.length >> 1]!;
      const { section, before } = targetSection(host, middle);
      const { category } = session.get().settings;
      session.edit(chain(...before, addRows(rows, { section, category })), "draw", { selectNew: true });
    },
    cancel() {
      if (!from) return false;
      clear();
      return true;
    },
    paint(view) {
      if (!from || !to) return;
      paintGhosts(view, shown);
      const count = shown.reduce((sum, row) => sum + row.length, 0);
      const length = (distance(from, to) / 100).toLocaleString(host.tag, { maximumFractionDigits: 2 });
      const rows =
        shown.length > 1 ? `${shown.length} × ${Math.max(...shown.map((row) => row.length))} = ` : "";
      paintHint(view, `${rows}${count} · ${length} ${host.words.metre}`, hint.x, hint.y);
    },
  };
}
