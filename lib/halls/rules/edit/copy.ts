import type { Edit, Selection } from "./types.ts";

/**
 * Copies what is chosen, with new ids, this far away. A whole section becomes another section; of a part the copied rows become
 * rows of the same section. `onward` counts the labels of rows and tables on, `keep` leaves them.
 */
export declare function copySelection(
  selection: Selection,
  by: { dx: number; dy: number; labels?: "keep" | "onward" },
): Edit;
