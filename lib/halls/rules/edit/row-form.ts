import type { Plan } from "../plan.ts";
import type { Edit } from "./types.ts";

/** Lays the rows of these seats on an arc through their ends; 0 makes them straight. */
export declare function bendRows(seats: ReadonlySet<number>, sagitta: number): Edit;
/** Sets the distance between neighbours in the rows of these seats, about the row's middle; aisles keep their width. */
export declare function respaceRows(seats: ReadonlySet<number>, pitch: number): Edit;
/** How the row of a seat lies, for the fields of a panel. */
export declare function rowForm(
  plan: Plan,
  seatId: number,
): { seats: number; pitch: number; sagitta: number; aisles: number; label: string; section: string } | null;
