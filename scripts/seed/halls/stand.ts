import type { PlanSection } from "#lib/halls/rules/plan.ts";
import type { Guide } from "#lib/halls/rules/templates/guides.ts";
import { type Ids, layRows, type Segment } from "#lib/halls/rules/templates/rows.ts";
import type { LocalizedText } from "#lib/i18n/localized.ts";

export const seatPitch = 50;
export const standRowPitch = 80;
/** The stairs between two sections. */
export const stairs = 130;

export type Stand = {
  code: string;
  name: LocalizedText;
  floor: number;
  entrance: LocalizedText;
  guide: Guide;
  /** How far behind the guide's line the first row stands. */
  start: number;
  rows: Segment[][];
  category: (row: number) => string;
};

/** A section of a stand: rows rise away from the field and count from it. */
export function stand({ guide, start, rows, category, ...its }: Stand, ids: Ids): PlanSection {
  const drawings = rows.map((segments, row) => {
    return { label: String(row + 1), depth: start + row * standRowPitch, segments, category: category(row) };
  });
  return { ...its, ...layRows({ guide, rows: drawings, ids, pitch: seatPitch, aisle: 100, margin: 20 }) };
}
