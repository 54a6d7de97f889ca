import { selectionSize } from "#lib/halls/rules/edit/selection.ts";
import type { Box } from "#lib/halls/rules/geometry.ts";
import type { Live, Tool } from "../tools/tool.ts";
import { paintChosenBox, paintGuides, paintRulers } from "./paint-marks.ts";
import {
  paintAreas,
  paintBackground,
  paintFocal,
  paintSections,
  paintShapes,
  paintSheet,
  paintTables,
} from "./paint-plan.ts";
import { paintRowNames, paintSeats } from "./paint-seats.ts";
import type { View } from "./view.ts";

type Extra = {
  live: Live;
  picture: CanvasImageSource | null;
  chosen: Uint8Array;
  faulty: Uint8Array | null;
  box: Box | null;
  tool: Tool;
};

/** One picture of the editor, from the ground up. */
export function paintPlan(view: View, { live, picture, chosen, faulty, box, tool }: Extra): void {
  const { matrix, brushed } = live;
  const { tool: name, selection } = view.state;
  paintSheet(view);
  paintBackground(view, picture);
  paintShapes(view, matrix);
  paintAreas(view, matrix);
  paintSections(view, matrix);
  paintTables(view, matrix);
  paintSeats(view, { chosen, matrix, brushed, faulty });
  paintRowNames(view);
  paintFocal(view);
  const several = selectionSize(selection) > 1;
  if (box && several && (name === "select" || name === "lasso"))
    paintChosenBox(view, box, matrix, name === "select");
  tool.paint?.(view);
  paintGuides(view, live.guides);
  paintRulers(view);
}
