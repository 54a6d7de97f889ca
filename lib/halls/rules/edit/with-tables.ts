import type { Plan } from "../plan.ts";
import type { Selection } from "./types.ts";

/** A table and its seats belong together: the seats of chosen tables, and the tables all of whose seats are chosen. */
export function withTables(
  plan: Plan,
  selection: Selection,
): { seats: ReadonlySet<number>; tables: ReadonlySet<number> } {
  if (plan.tables.length === 0) return selection;
  const seats = new Set(selection.seats);
  const tables = new Set(selection.tables);
  for (const table of plan.tables) {
    if (tables.has(table.id)) for (const id of table.seats) seats.add(id);
    else if (table.seats.length > 0 && table.seats.every((id) => selection.seats.has(id)))
      tables.add(table.id);
  }
  return { seats, tables };
}
