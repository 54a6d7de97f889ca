import type { Plan } from "../plan.ts";
import { box, stageName, text } from "./words.ts";

/** Two standing areas before a stage: a quarter of the places near it, the others behind. */
export function standingHall(name: string, places: number): Plan {
  const near = Math.max(1, Math.round(places / 4));
  const width = Math.round(Math.max(1600, Math.sqrt(places * 5_000) * 1.3));
  const depth = Math.round((places * 5_000) / width);
  const split = Math.round(600 + depth / 4);
  const bottom = 640 + depth;
  const [left, right] = [200, 200 + width];
  const area = (top: number, end: number) => [left, top, right, top, right, end, left, end];
  return {
    ...{ format: 1, name, size: { width: width + 400, height: bottom + 200 } },
    focal: { x: left + width / 2, y: 300 },
    categories: [
      { code: "fan", name: text("Фан-аймақ", "Фан-зона", "Fan zone"), color: 6 },
      { code: "floor", name: text("Би алаңы", "Танцпол", "Dance floor"), color: 0 },
    ],
    sections: [],
    areas: [
      {
        ...{ id: 1, name: text("Фан-аймақ", "Фан-зона", "Fan zone"), category: "fan", capacity: near },
        ...{ firstPlace: 3, outline: area(600, split), floor: 1 },
      },
      {
        ...{ id: 2, name: text("Би алаңы", "Танцпол", "Dance floor"), category: "floor" },
        ...{ capacity: Math.max(1, places - near), firstPlace: 3 + near },
        ...{ outline: area(split + 40, bottom), floor: 1 },
      },
    ],
    tables: [],
    shapes: [box("stage", left + width / 2, 80, Math.min(width * 0.7, 2000), 400, stageName)],
  };
}
