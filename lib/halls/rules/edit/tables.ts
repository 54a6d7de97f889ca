import type { Edit, Point } from "./types.ts";

export type NewTable = {
  at: Point;
  seats: number;
  /** The section that the seats belong to; each table is a row of it. */
  section: string;
  category: string;
  whole: boolean;
  radius?: number;
  /** Counted on when not given. */
  label?: string;
};

/** A round table with its seats, numbered clockwise from the stage's side. */
export declare function addTable(table: NewTable): Edit;
/** Another number of seats adds or takes away the last ones. */
export declare function changeTable(
  id: number,
  change: { label?: string; whole?: boolean; radius?: number; seats?: number },
): Edit;
