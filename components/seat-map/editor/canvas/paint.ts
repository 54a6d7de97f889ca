import { selectionSize } from "#lib/halls/rules/edit/selection.ts";
import type { Box } from "#lib/halls/rules/geometry.ts";
import type { Live, Tool } from "../tools/tool.ts";
import { paintChosenBox, paintGuides, paintRulers } from "./paint-marks.ts";
import {
  paintAreas,
  paintBackground,
  paintFocal,
  paintSections,
  paintSheet,
  paintTables,
} from "./paint-plan.ts";
import { paintRowNames, paintSeats } from "./paint-seats.ts";
import { paintShapes } from "./paint-shapes.ts";
import type { View } from "./view.ts";

export type Extra = {
  live: Live;
  picture: CanvasImageSource | null;
  chosen: Uint8Array;
  faulty: Uint8Array | null;
  box: Box | null;
  tool: Tool;
};

/** One picture of the editor, from the ground up. */
export function paintPlan(view: View, extra: Extra): void {
  paintSheet(view);
  paintBackground(view, extra.picture, extra.live.background);
  paintThings(view, extra);
  paintRowNames(view);
  paintFocal(view);
  paintHandles(view, extra);
  paintRulers(view);
}

/** What stands in the hall, or the part of it that the view names. */
export function paintThings(view: View, { live, chosen, faulty }: Extra): void {
  const { matrix, brushed } = live;
  paintShapes(view, matrix);
  paintAreas(view, matrix);
  paintSections(view, matrix);
  paintTables(view, matrix);
  paintSeats(view, { chosen, matrix, brushed, faulty });
}

/** What hands take hold of, and what a gesture shows of itself. */
export function paintHandles(view: View, { live, box, tool }: Extra): void {
  const { tool: name, selection } = view.state;
  const several = selectionSize(selection) > 1;
  if (box && several && (name === "select" || name === "lasso"))
    paintChosenBox(view, box, live.matrix, name === "select");
  tool.paint?.(view);
  paintGuides(view, live.guides);
}
