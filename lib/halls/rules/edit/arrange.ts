import type { Edit, Selection } from "./types.ts";

export type Edge = "left" | "right" | "top" | "bottom" | "centre" | "middle";

/** Aligns rows, tables, areas and shapes; the seats of a single row one by one. `centre` is across, `middle` along the hall. */
export declare function align(selection: Selection, edge: Edge): Edit;
/** Makes the distances of middles even; the outermost two stay. */
export declare function distribute(selection: Selection, axis: "x" | "y"): Edit;
