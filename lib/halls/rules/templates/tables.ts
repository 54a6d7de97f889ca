import type { Plan, PlanRow, PlanTable } from "../plan.ts";
import { countIds } from "./rows.ts";
import { box, nearToFar, stageName, text } from "./words.ts";

const pitch = 320;
const radius = 75;
const reach = 115;

/** Round tables in a grid before a stage; each table is a row of its section and its seats are sold one by one. */
export function hallWithTables(name: string, tables: number, seats: number): Plan {
  const ids = countIds();
  const perLine = Math.max(2, Math.ceil(Math.sqrt(tables * 1.6)));
  const lines = Math.ceil(tables / perLine);
  const middle = Math.round((perLine * pitch) / 2 + 200);
  const rows: PlanRow[] = [];
  const made: Omit<PlanTable, "id">[] = [];
  for (let at = 0; at < tables; at++) {
    const line = Math.floor(at / perLine);
    const inLine = Math.min(perLine, tables - line * perLine);
    const x = middle + ((at % perLine) - (inLine - 1) / 2) * pitch;
    const y = 820 + line * pitch;
    const round = Array.from({ length: seats }, (_, place) => {
      const angle = -Math.PI / 2 + (place / seats) * 2 * Math.PI;
      return {
        ...{ id: ids(), label: String(place + 1), category: line < lines / 2 ? "A" : "B" },
        x: Math.round(x + Math.cos(angle) * reach),
        y: Math.round(y + Math.sin(angle) * reach),
      };
    });
    rows.push({ label: String(at + 1), segments: [round] });
    const label = String(at + 1);
    made.push({ label, x: Math.round(x), y, radius, whole: false, seats: round.map(({ id }) => id) });
  }
  const height = 820 + lines * pitch + 60;
  const outline = [40, 640, middle * 2 - 40, 640, middle * 2 - 40, height - 40, 40, height - 40];
  return {
    ...{ format: 1, name, size: { width: middle * 2, height }, focal: { x: middle, y: 300 } },
    categories: nearToFar.slice(0, 2),
    sections: [
      { code: "tables", name: text("Үстелдер", "Столы", "Tables"), outline, floor: 1, entrance: null, rows },
    ],
    areas: [],
    tables: made.map((table) => ({ id: ids(), ...table })),
    shapes: [box("stage", middle, 80, Math.min(middle, 1000), 300, stageName)],
  };
}
