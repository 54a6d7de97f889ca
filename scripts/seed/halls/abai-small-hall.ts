import type { Plan } from "#lib/halls/rules/plan.ts";
import { straight } from "./guides.ts";
import { countIds, layRows, type RowDrawing, wheelchairPairs } from "./rows.ts";
import { ownRows, stage, text } from "./words.ts";

const middle = 600;

/** The Abai theatre's small hall: 112 seats, eight straight rows on both sides of one aisle. */
export function abaiSmallHall(): Plan {
  const rows = Array.from(
    { length: 8 },
    (_, at): RowDrawing => ({
      label: String(at + 1),
      depth: at * 95,
      segments: at === 7 ? [7, 5, wheelchairPairs(1)] : [7, 7],
      category: at < 4 ? "front" : "rear",
    }),
  );
  const laid = layRows({
    guide: straight({ x: middle, y: 560 }, 90),
    rows: rows.slice(0, 7),
    ids: countIds(),
    aisle: 120,
  });
  const last = layRows({
    guide: straight({ x: middle, y: 560 }, 90),
    rows: rows.slice(7),
    ids: countIds(99),
    aisle: 60,
  });
  return {
    format: 1,
    name: "Абай театры, кіші зал",
    size: { width: 1200, height: 1380 },
    focal: { x: middle, y: 260 },
    categories: [
      { code: "front", name: text("1–4-қатар", "Ряды 1–4", "Rows 1–4"), color: 0 },
      { code: "rear", name: text("5–8-қатар", "Ряды 5–8", "Rows 5–8"), color: 2 },
    ],
    sections: [
      {
        code: "hall",
        name: text("Зал", "Зал", "Hall"),
        outline: [150, 500, 1050, 500, 1050, 1280, 150, 1280],
        floor: 1,
        entrance: text("Екінші қабат, кіші фойе", "Второй этаж, малое фойе", "Second floor, small foyer"),
        rows: [...laid.rows, ...last.rows],
      },
    ],
    areas: [],
    tables: [],
    shapes: [stage(middle, 50, 800, 300, 0)],
    remark: ownRows,
  };
}
