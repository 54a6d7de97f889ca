import type { Plan } from "./plan.ts";

/** A hall of 30 by 24 metres with a stage and one category, and nothing to sit on yet. */
export function emptyPlan(name: string): Plan {
  return {
    format: 1,
    name,
    size: { width: 3000, height: 2400 },
    focal: { x: 1500, y: 300 },
    categories: [{ code: "A", name: { kk: "А санаты", ru: "Категория А", en: "Category A" }, color: 0 }],
    sections: [],
    areas: [],
    tables: [],
    shapes: [
      {
        kind: "stage",
        outline: [900, 100, 2100, 100, 2100, 400, 900, 400],
        label: { kk: "Сахна", ru: "Сцена", en: "Stage" },
      },
    ],
  };
}
