import type { Edit, Point, Selection } from "./types.ts";

export declare function translate(selection: Selection, dx: number, dy: number): Edit;
/** Clockwise on the screen, about the middle of what is chosen when no point is given. */
export declare function rotate(selection: Selection, degrees: number, about?: Point): Edit;
/** `horizontal` swaps left and right. */
export declare function mirror(
  selection: Selection,
  direction: "horizontal" | "vertical",
  about?: Point,
): Edit;
