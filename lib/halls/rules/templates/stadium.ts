import type { Plan, PlanSection } from "../plan.ts";
import { straight } from "./guides.ts";
import { countIds, layRows, wheelchairPairs } from "./rows.ts";
import { box, text } from "./words.ts";

const pitch = 52;
const depth = 80;
const aisle = 120;
const perSector = 25;

/** Four stands round a field, each cut into sectors of about 25 seats a row; `perRow` is a row of a long side. */
export function stadium(name: string, rows: number, perRow: number): Plan {
  const ids = countIds();
  const long = Math.max(1, Math.round(perRow / perSector));
  const short = Math.max(1, Math.round((perRow * 0.6) / perSector));
  const sectorWidth = perSector * pitch + aisle;
  const [fieldWidth, fieldHeight] = [long * sectorWidth, short * sectorWidth];
  const edge = rows * depth + 500;
  const [middle, centre] = [edge + fieldWidth / 2, edge + fieldHeight / 2];
  const sections: PlanSection[] = [];
  const stand = (
    letter: string,
    count: number,
    away: number,
    category: string,
    at: (along: number) => { x: number; y: number },
  ) => {
    for (let number = 0; number < count; number++) {
      const code = `${letter}${number + 1}`;
      const guide = straight(at((number - (count - 1) / 2) * sectorWidth), away);
      const drawing = Array.from({ length: rows }, (_, row) => ({
        ...{ label: String(row + 1), depth: row * depth, category },
        segments: [row === 0 && number === 0 ? wheelchairPairs(6) : perSector],
      }));
      sections.push({
        ...{
          code,
          name: text(`${code}-сектор`, `Сектор ${code}`, `Section ${code}`),
          floor: 1,
          entrance: null,
        },
        ...layRows({ guide, rows: drawing, ids, pitch, margin: 30 }),
      });
    }
  };
  stand("A", long, 270, "A", (along) => ({ x: middle + along, y: edge - 250 }));
  stand("B", short, 0, "B", (along) => ({ x: edge + fieldWidth + 250, y: centre + along }));
  stand("C", long, 90, "A", (along) => ({ x: middle - along, y: edge + fieldHeight + 250 }));
  stand("D", short, 180, "B", (along) => ({ x: edge - 250, y: centre - along }));
  return {
    ...{ format: 1, name, size: { width: edge * 2 + fieldWidth, height: edge * 2 + fieldHeight } },
    focal: { x: middle, y: centre },
    categories: [
      { code: "A", name: text("Орталық мінберлер", "Центральные трибуны", "Side stands"), color: 0 },
      {
        code: "B",
        name: text("Қақпа сыртындағы мінберлер", "Трибуны за воротами", "Stands behind the goals"),
        color: 1,
      },
    ],
    ...{ sections, areas: [], tables: [] },
    shapes: [box("field", middle, edge, fieldWidth, fieldHeight, text("Алаң", "Поле", "Pitch"))],
  };
}
