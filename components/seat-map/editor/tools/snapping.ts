import { nothingSelected } from "#lib/halls/rules/edit/selection.ts";
import { linesToSnap, type SnapLines, snapPoint } from "#lib/halls/rules/edit/snap.ts";
import type { Point, Selection } from "#lib/halls/rules/edit/types.ts";
import { type PlanPointer, type ToolHost, toCm } from "./tool.ts";

export const catchPx = 7;
export const gridCm = 5;

/** Catches a pointer on the lines of what is there; the lines are found once a gesture. */
export function makeSnapper(host: ToolHost) {
  let lines: SnapLines | null = null;
  return {
    begin(dragged: Selection = nothingSelected) {
      lines = linesToSnap(host.session.draft().plan, dragged);
    },
    lines: () => lines,
    point(at: PlanPointer): Point {
      if (!lines || !host.session.get().snap || at.alt) {
        host.live.guides = [];
        return { x: Math.round(at.x), y: Math.round(at.y) };
      }
      const its = snapPoint({ x: at.x, y: at.y }, lines, { reach: toCm(host, catchPx), grid: gridCm });
      host.live.guides = its.guides;
      return its.point;
    },
    end() {
      lines = null;
      host.live.guides = [];
    },
  };
}
