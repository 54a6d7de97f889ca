import type { Frame } from "./frame.ts";
import { type AreaState, paintAreas } from "./paint-areas.ts";
import { paintNumbers, paintRowLabels, paintSectionNames } from "./paint-labels.ts";
import { paintDots, paintMine, paintRings, paintSigns } from "./paint-seats.ts";
import { paintSectionEdges, paintSections } from "./paint-sections.ts";
import { paintShapes, paintTables } from "./paint-shapes.ts";
import { paintSectionTexts } from "./section-labels.ts";

/** One picture of the hall, from the floor up. Of a moving crowd only what is wide: lines and letters come when it rests. */
export function paintFrame(frame: Frame, areas: AreaState): void {
  const { detail, moving, hasFloors } = frame;
  if (!hasFloors) paintShapes(frame);
  if (detail === "sections") paintSections(frame);
  else if (!hasFloors) paintSectionEdges(frame);
  paintAreas(frame, areas);
  paintTables(frame);
  if (detail === "sections") paintSectionTexts(frame);
  else if (detail === "dots") {
    if (!hasFloors) paintDots(frame);
  } else paintSigns(frame);
  if (!moving && detail !== "sections") {
    paintRowLabels(frame);
    if (detail === "numbers") paintNumbers(frame);
    paintSectionNames(frame);
  }
  paintMine(frame);
  paintRings(frame);
}
