import type { LocalizedText } from "#lib/i18n/localized.ts";
import type { PlanArea, PlanShape, PlanTable, SeatFlag } from "../plan.ts";

/** What a file of any format says, before it is a plan: nothing of it need be right, and every seat of it is here. */
export type RawPlan = {
  name: string;
  size: { width: number; height: number } | null;
  focal: { x: number; y: number } | null;
  categories: RawCategory[];
  sections: RawSection[];
  /** Parts that only our own format has. */
  areas: RawArea[];
  /** Their seats are named by the file's ids. */
  tables: PlanTable[];
  shapes: PlanShape[];
  remark?: LocalizedText;
};

export type RawCategory = { key: string; name: LocalizedText | string; color: number | null };
export type RawArea = Pick<PlanArea, "category" | "capacity" | "floor"> & {
  name: LocalizedText | string;
  outline: number[] | null;
};
export type RawSection = {
  code: string;
  name: LocalizedText | string;
  outline: number[] | null;
  floor: number;
  entrance: LocalizedText | null;
  rows: RawRow[];
};
export type RawRow = { label: string; seats: RawSeat[] };
export type RawSeat = {
  /** The id in the file, where it has whole numbers as ids. */
  id: number | null;
  label: string;
  x: number | null;
  y: number | null;
  category: string;
  flags: SeatFlag[];
  /** Which segment of its row it is in; null where the format knows no segments. */
  segment: number | null;
  line?: number;
};

export function countSeats(raw: Pick<RawPlan, "sections">): number {
  return raw.sections.reduce(
    (sum, section) => sum + section.rows.reduce((count, row) => count + row.seats.length, 0),
    0,
  );
}
