import type { Box } from "./camera.ts";
import type { Scene } from "./scene.ts";

/** Seat ranges [first, end) one after another; reused from frame to frame so that panning allocates nothing. */
export type Ranges = { pairs: Uint32Array; count: number; seats: number };

export function makeRanges(scene: Scene): Ranges {
  return { pairs: new Uint32Array(scene.plan.rows.length * 2), count: 0, seats: 0 };
}

/** Whether box `at` of four numbers each touches the view. */
export function touches(boxes: Float32Array, at: number, view: Box): boolean {
  const base = at * 4;
  return (
    boxes[base]! <= view.maxX &&
    boxes[base + 2]! >= view.minX &&
    boxes[base + 1]! <= view.maxY &&
    boxes[base + 3]! >= view.minY
  );
}

/** Finds the rows that are on the screen, section by section. Rows that stand together become one range. */
export function cullRows(scene: Scene, view: Box, out: Ranges): void {
  const { plan, sectionRows, sectionBoxes, rowBoxes } = scene;
  out.count = 0;
  out.seats = 0;
  for (let section = 0; section < plan.sections.length; section++) {
    if (!touches(sectionBoxes, section, view)) continue;
    for (let row = sectionRows[section]!; row < sectionRows[section + 1]!; row++) {
      if (!touches(rowBoxes, row, view)) continue;
      const { first, end } = plan.rows[row]!;
      out.seats += end - first;
      const last = out.count * 2 - 1;
      if (out.count > 0 && out.pairs[last] === first) out.pairs[last] = end;
      else {
        out.pairs[out.count * 2] = first;
        out.pairs[out.count * 2 + 1] = end;
        out.count++;
      }
    }
  }
}
