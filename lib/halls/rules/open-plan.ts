import type { LocalizedText } from "#lib/i18n/localized.ts";
import type { PlanArea, PlanCategory, PlanSection, PlanShape, PlanTable } from "./plan.ts";

/**
 * A plan opened for work: one entry per seat in typed arrays, in the plan's own order (that order is also the order of the status
 * bits). Shared by the browser's map, the server's checks and the pictures.
 */
export type OpenPlan = {
  name: string;
  size: { width: number; height: number };
  focal: { x: number; y: number };
  seatCount: number;
  ids: Uint32Array;
  x: Float32Array;
  y: Float32Array;
  /** Index into `categories`. */
  category: Uint8Array;
  /** Bits of `flagBits`. */
  flags: Uint8Array;
  /** Index into `sections`, and into `rows`. */
  section: Uint16Array;
  row: Uint32Array;
  /** Neighbours inside a segment by index, -1 where the segment ends. */
  left: Int32Array;
  right: Int32Array;
  labels: string[];
  categories: PlanCategory[];
  sections: OpenSection[];
  rows: OpenRow[];
  areas: PlanArea[];
  tables: PlanTable[];
  shapes: PlanShape[];
  remark?: LocalizedText;
  /** The index of a seat by its id, -1 when this hall has no such seat. */
  indexOf(seatId: number): number;
};

/** `first` and `end` are seat indexes; the seats of a section and of a row stand together. */
export type OpenSection = Omit<PlanSection, "rows"> & { first: number; end: number };
export type OpenRow = { label: string; section: number; first: number; end: number };

export const flagBits = {
  wheelchair: 1,
  companion: 2,
  "restricted-view": 4,
  "lift-up-armrest": 8,
  "hearing-loop": 16,
} as const;
