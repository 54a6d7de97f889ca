import type { Plan } from "#lib/halls/rules/plan.ts";
import { straight } from "#lib/halls/rules/templates/guides.ts";
import { countIds, layRows, type RowDrawing, wheelchairPairs } from "#lib/halls/rules/templates/rows.ts";
import { ownRows, stage, text } from "./words.ts";

const middle = 600;

/** The Abai theatre's small hall: 112 seats, straight rows on both sides of one aisle, wheelchairs in the last. */
export function abaiSmallHall(): Plan {
  const rows = Array.from(
    { length: 9 },
    (_, at): RowDrawing => ({
      label: String(at + 1),
      depth: at * 95,
      segments: at === 8 ? [wheelchairPairs(2), wheelchairPairs(2)] : at < 2 ? [5, 5] : [7, 7],
      category: at < 4 ? "front" : "rear",
    }),
  );
  const laid = layRows({ guide: straight({ x: middle, y: 540 }, 90), rows, ids: countIds(), aisle: 120 });
  return {
    format: 1,
    name: "Абай театры, кіші зал",
    size: { width: 1200, height: 1420 },
    focal: { x: middle, y: 260 },
    categories: [
      { code: "front", name: text("1–4-қатар", "Ряды 1–4", "Rows 1–4"), color: 0 },
      { code: "rear", name: text("5–9-қатар", "Ряды 5–9", "Rows 5–9"), color: 2 },
    ],
    sections: [
      {
        code: "hall",
        name: text("Зал", "Зал", "Hall"),
        floor: 1,
        entrance: text("Екінші қабат, кіші фойе", "Второй этаж, малое фойе", "Second floor, small foyer"),
        ...laid,
      },
    ],
    areas: [],
    tables: [],
    shapes: [stage(middle, 50, 800, 280, 40)],
    remark: ownRows,
  };
}
