import type { Plan } from "../plan.ts";
import { straight } from "./guides.ts";
import { countIds, layRows, type RowDrawing, wheelchairPairs } from "./rows.ts";
import { box, nearness, nearToFar, stageName, text } from "./words.ts";

/** Straight rows on both sides of one aisle, wheelchair places at the front. */
export function conference(name: string, rows: number, perRow: number): Plan {
  const half = Math.max(1, Math.floor(perRow / 2));
  const middle = Math.round(perRow * 30 + 300);
  const drawing = Array.from({ length: rows }, (_, at): RowDrawing => {
    const pairs = Math.floor((half * 58) / 190);
    const part = at === 0 && pairs > 0 ? wheelchairPairs(pairs) : half;
    return {
      ...{ label: String(at + 1), depth: at * 100, segments: [part, part] },
      category: nearness(at, rows),
    };
  });
  const guide = straight({ x: middle, y: 640 }, 90);
  return {
    ...{ format: 1, name, size: { width: middle * 2, height: 640 + rows * 100 + 200 } },
    focal: { x: middle, y: 300 },
    categories: nearToFar,
    sections: [
      {
        ...{ code: "hall", name: text("Зал", "Зал", "Hall"), floor: 1, entrance: null },
        ...layRows({ guide, rows: drawing, ids: countIds(), pitch: 58, aisle: 150 }),
      },
    ],
    ...{ areas: [], tables: [] },
    shapes: [box("stage", middle, 80, Math.min(middle, 1200), 300, stageName)],
  };
}
