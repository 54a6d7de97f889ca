import type { Edit } from "./types.ts";

export type LabelStyle = "number" | "latin" | "russian" | "kazakh";

/**
 * As seen from the seat with the focal point ahead. `odd-even` has odd numbers from the left end and even ones from the right
 * end; `middle-odd-right` odd ones right and even ones left of the middle, both growing outwards; `middle` counts outwards.
 */
export type SeatScheme = "left" | "right" | "odd-even" | "middle-odd-right" | "middle-odd-left" | "middle";

export type SeatNumbering = {
  scheme: SeatScheme;
  start?: number;
  step?: number;
  style?: LabelStyle;
  skip?: readonly string[];
};

export type RowNaming = {
  style: LabelStyle;
  /** Of the row nearest to the stage (`away`) or furthest from it (`towards`): 1 is 1, or the alphabet's first letter. */
  start?: number;
  step?: number;
  direction?: "away" | "towards";
  skip?: readonly string[];
};

/** Numbers all seats of each row that holds one of these seats. */
export declare function numberSeats(seats: ReadonlySet<number>, numbering: SeatNumbering): Edit;
/** Names the rows that hold one of these seats, in each section anew, and puts the section's rows in order from the stage. */
export declare function nameRows(seats: ReadonlySet<number>, naming: RowNaming): Edit;
/** Writes one label by hand. */
export declare function labelSeat(seatId: number, label: string): Edit;
export declare function labelRow(seatId: number, label: string): Edit;
