import type { LocalizedText } from "#lib/i18n/localized.ts";
import type { PlanIcon } from "./icons.ts";

/**
 * A hall's plan as it is authored: plain JSON, one version, never changed once it is published.
 * Lengths are centimetres of the hall; x grows to the right, y away from the stage. A seat id is an integer given once per hall
 * and never used again; places of a general-admission area take their ids from the same counter.
 */
export type Plan = {
  format: 1;
  name: string;
  size: { width: number; height: number };
  focal: { x: number; y: number };
  categories: PlanCategory[];
  sections: PlanSection[];
  areas: PlanArea[];
  tables: PlanTable[];
  shapes: PlanShape[];
  /** What a reader of the plan should know of it, such as that its rows are not the building's own. */
  remark?: LocalizedText;
};

/** A price zone. `color` is one of the eight colours of plans (0 to 7). */
export type PlanCategory = { code: string; name: LocalizedText; color: number };

/** Rows of one part of the hall. `outline` is a closed polygon as [x0, y0, x1, y1, ...]. */
export type PlanSection = {
  code: string;
  name: LocalizedText;
  outline: number[];
  floor: number;
  entrance: LocalizedText | null;
  rows: PlanRow[];
};

/** A row is made of segments; an aisle ends a segment. Inside one, the order of the seats is who sits beside whom. */
export type PlanRow = { label: string; segments: PlanSeat[][] };

export type PlanSeat = {
  id: number;
  label: string;
  x: number;
  y: number;
  category: string;
  flags?: SeatFlag[];
};

export type SeatFlag = "wheelchair" | "companion" | "restricted-view" | "lift-up-armrest" | "hearing-loop";

/** Standing room: `capacity` places with the ids firstPlace .. firstPlace + capacity - 1. */
export type PlanArea = {
  id: number;
  name: LocalizedText;
  category: string;
  capacity: number;
  firstPlace: number;
  outline: number[];
  floor: number;
};

/** Seats around a table, sold one by one or only all together. */
export type PlanTable = {
  id: number;
  label: string;
  x: number;
  y: number;
  radius: number;
  whole: boolean;
  seats: number[];
};

/** What is drawn and never sold: the stage, a field, words, signs. */
export type PlanShape =
  | { kind: "stage" | "field" | "wall"; outline: number[]; label?: LocalizedText }
  | { kind: "text"; x: number; y: number; size: number; label: LocalizedText }
  /** `x` and `y` are its middle, `size` its side. */
  | { kind: "icon"; icon: PlanIcon; x: number; y: number; size: number };

/** What one performance changes on its plan: seats moved to other categories, areas with another capacity. */
export type Overlay = {
  format: 1;
  categories: { category: string; seats: number[] }[];
  areaCapacities: Record<string, number>;
};
