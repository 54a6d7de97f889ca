import type { Edit, Selection } from "./types.ts";

/** Deletes what is chosen; a table goes with its seats, and what is left empty (rows, tables, sections) goes too. */
export declare function deleteSelection(selection: Selection): Edit;
