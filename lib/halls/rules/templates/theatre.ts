import type { Plan, PlanSection } from "../plan.ts";
import { arc } from "./guides.ts";
import { countIds, type Ids, layRows, type RowDrawing, wheelchairPairs } from "./rows.ts";
import { box, nearness, nearToFar, stageName, text } from "./words.ts";

/** So large that the ends of the first row stay clear of the stage. */
const radiusOf = (perRow: number) => Math.max(2600, perRow * 100);

/** Curved stalls with two aisles, wheelchair places in the last row, a balcony of a quarter of the rows. */
export function theatre(name: string, rows: number, perRow: number): Plan {
  const ids = countIds();
  const upper = Math.max(2, Math.round(rows / 4));
  const radius = radiusOf(perRow);
  const middle = Math.round(perRow * 36 + 400);
  const stalls = block(ids, "stalls", text("Партер", "Партер", "Stalls"), middle, radius, rows, perRow, true);
  const back = 700 + rows * 95;
  const balcony = block(
    ...([ids, "balcony", text("Балкон", "Балкон", "Balcony")] as const),
    ...([middle, radius + rows * 95 + 300, upper, perRow, false] as const),
  );
  return {
    ...{ format: 1, name, size: { width: middle * 2, height: back + upper * 95 + 460 } },
    focal: { x: middle, y: 400 },
    ...{ categories: nearToFar, sections: [stalls, balcony], areas: [], tables: [] },
    shapes: [box("stage", middle, 80, Math.min(middle * 1.3, 1800), 380, stageName)],
  };
}

function block(
  ids: Ids,
  code: string,
  name: PlanSection["name"],
  middle: number,
  radius: number,
  rows: number,
  perRow: number,
  isStalls: boolean,
): PlanSection {
  const side = Math.floor(perRow / 4);
  const first = radiusOf(perRow);
  const drawing = Array.from({ length: rows }, (_, at): RowDrawing => {
    const isLast = isStalls && at === rows - 1 && side >= 4;
    const edge = isLast ? wheelchairPairs(Math.max(1, Math.floor((side * 55) / 190))) : side;
    return {
      ...{ label: String(at + 1), depth: at * 95, category: isStalls ? nearness(at, rows) : "C" },
      segments: side > 0 ? [edge, perRow - side * 2, edge] : [perRow],
    };
  });
  const guide = arc({ x: middle, y: 700 - first }, radius, 90);
  return {
    ...{ code, name, floor: isStalls ? 1 : 2, entrance: null },
    ...layRows({ guide, rows: drawing, ids, aisle: 120 }),
  };
}
