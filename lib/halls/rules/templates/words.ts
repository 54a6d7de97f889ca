import type { LocalizedText } from "#lib/i18n/localized.ts";
import type { PlanCategory, PlanShape } from "../plan.ts";

/** A text in Kazakh, Russian and English. */
export const text = (kk: string, ru: string, en: string): LocalizedText => ({ kk, ru, en });

export const stageName = text("Сахна", "Сцена", "Stage");

/** Three zones by how near the stage is, for a hall whose organizer has not thought of prices yet. */
export const nearToFar: PlanCategory[] = [
  { code: "A", name: text("А санаты", "Категория А", "Category A"), color: 0 },
  { code: "B", name: text("B санаты", "Категория B", "Category B"), color: 1 },
  { code: "C", name: text("C санаты", "Категория C", "Category C"), color: 2 },
];

export function nearness(row: number, rows: number): string {
  return row < rows / 3 ? "A" : row < (rows * 2) / 3 ? "B" : "C";
}

/** A plain box, named or not. */
export function box(
  kind: "stage" | "field" | "wall",
  middle: number,
  top: number,
  width: number,
  depth: number,
  label?: LocalizedText,
): PlanShape {
  const [left, right, bottom] = [middle - width / 2, middle + width / 2, top + depth];
  const outline = [left, top, right, top, right, bottom, left, bottom].map(Math.round);
  return label ? { kind, outline, label } : { kind, outline };
}
