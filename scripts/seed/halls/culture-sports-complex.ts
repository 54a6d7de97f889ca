import type { Plan, PlanSection } from "#lib/halls/rules/plan.ts";
import { straight } from "#lib/halls/rules/templates/guides.ts";
import { countIds, type Ids, layRows, type RowDrawing } from "#lib/halls/rules/templates/rows.ts";
import { seatBowl } from "./bowl.ts";
import { gate, ownRows, sector, stage, text } from "./words.ts";

const centre = { x: 4300, y: 2175 };
const floorBlocks = ["A", "B", "C"] as const;
const floorSeats = floorBlocks.length * 20 * 20;

/** The culture and sports complex set for a concert: 1,200 chairs on the floor, stands on three sides, 5,000 in all. */
export function cultureSportsComplex(): Plan {
  const ids = countIds();
  return {
    format: 1,
    name: "Мәдениет және спорт кешені",
    size: { width: centre.x * 2, height: 5650 },
    focal: { x: centre.x, y: 950 },
    categories: [
      {
        code: "floor-front",
        name: text("Партер, алдыңғы қатарлар", "Партер, первые ряды", "Floor, front rows"),
        color: 4,
      },
      { code: "floor", name: text("Партер", "Партер", "Floor"), color: 0 },
      {
        code: "stand",
        name: text("Мінбе, төменгі қатарлар", "Трибуна, нижние ряды", "Stands, lower rows"),
        color: 2,
      },
      {
        code: "stand-upper",
        name: text("Мінбе, жоғарғы қатарлар", "Трибуна, верхние ряды", "Stands, upper rows"),
        color: 1,
      },
    ],
    sections: [...floorBlocks.map((_, block) => floor(ids, block)), ...stands(ids)],
    areas: [],
    tables: [],
    shapes: [stage(centre.x, 120, 2600, 900, 120)],
    remark: ownRows,
  };
}

function floor(ids: Ids, block: number): PlanSection {
  const rows = Array.from(
    { length: 20 },
    (_, at): RowDrawing => ({
      label: String(at + 1),
      depth: at * 95,
      segments: [20],
      category: at < 7 ? "floor-front" : "floor",
    }),
  );
  const code = floorBlocks[block]!;
  return {
    ...layRows({
      guide: straight({ x: centre.x + (block - 1) * 1200, y: 1550 }, 90),
      rows,
      ids,
      pitch: 52,
      margin: 20,
    }),
    code,
    name: text(`Партер ${code}`, `Партер ${code}`, `Floor ${code}`),
    floor: 1,
    entrance: gate(block === 2 ? 2 : 1),
  };
}

function stands(ids: Ids): PlanSection[] {
  return seatBowl(
    {
      ...{
        centre,
        halfLength: 2150,
        halfWidth: 1575,
        corner: 600,
        rowsInTier: 22,
        sectionWidth: 950,
        seats: 5000 - floorSeats,
      },
      sides: ["right", "bottom", "left"],
      name: (_, number) => ({
        code: String(number),
        name: sector(String(number)),
        entrance: gate(2 + Math.ceil(number / 4)),
      }),
      category: (_, __, row) => (row < 11 ? "stand" : "stand-upper"),
    },
    ids,
  );
}
