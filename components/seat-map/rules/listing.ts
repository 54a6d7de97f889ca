import type { Listing } from "../types.ts";

/** A row of a listing: its label and its seats' places [first, end) in the columns. */
export type RowRange = { row: string; first: number; end: number };

/** The rows of a listing with their places. */
export function rowRanges(listing: Listing): RowRange[] {
  const ranges: RowRange[] = [];
  let first = 0;
  for (const [row, seats] of listing.rows) {
    ranges.push({ row, first, end: first + seats });
    first += seats;
  }
  return ranges;
}
