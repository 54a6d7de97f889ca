import type { RowNaming, SeatNumbering } from "./numbering.ts";
import type { Edit, Point } from "./types.ts";

export type NewRows = {
  /** An existing section. */
  section: string;
  category: string;
  /** Left to right from 1 when not given. */
  seatNumbering?: SeatNumbering;
  /** Counted on from the section's rows when not given. */
  rowNaming?: RowNaming;
};

/** Adds a row for each list of points (`gridPoints`, `arcPoints`). */
export declare function addRows(points: Point[][], options: NewRows): Edit;
/** Adds seats (or takes them away, below zero) at the ends of the row that holds this seat. */
export declare function growRow(seatId: number, by: { start?: number; end?: number }): Edit;
/** Ends the segment behind this seat; the seats behind it move by `gap` more centimetres. */
export declare function addAisle(seatId: number, gap: number): Edit;
/** Joins the segment of this seat with the next one; `close` draws them together to the row's usual pitch. */
export declare function removeAisle(seatId: number, close: boolean): Edit;
/** Makes the rows of these seats one row, the first of them. */
export declare function joinRows(seats: ReadonlySet<number>): Edit;
/** Moves seats to a section and, with a label, to that row of it (made when it is not there); the row label is kept without. */
export declare function moveSeats(seats: ReadonlySet<number>, to: { section: string; row?: string }): Edit;
