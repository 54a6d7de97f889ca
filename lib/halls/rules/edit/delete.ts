import { withoutSeats } from "./removal.ts";
import { mapShared, onPlan, withParts } from "./sharing.ts";
import type { Edit, Selection } from "./types.ts";
import { withTables } from "./with-tables.ts";

/**
 * Deletes what is chosen; a table goes with its seats, and what is left empty (rows, tables, sections) goes too. Where a seat
 * inside a segment goes, those beside the hole are no neighbours any more.
 */
export function deleteSelection(selection: Selection): Edit {
  return onPlan((plan) => {
    const { seats, tables } = withTables(plan, selection);
    const cleared = withoutSeats(plan, seats);
    return withParts(cleared, {
      areas: mapShared(cleared.areas, (area) => (selection.areas.has(area.id) ? null : area)),
      tables: mapShared(cleared.tables, (table) => (tables.has(table.id) ? null : table)),
      shapes: mapShared(cleared.shapes, (shape, index) => (selection.shapes.has(index) ? null : shape)),
    });
  });
}
