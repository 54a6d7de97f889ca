import { withoutSeats } from "./removal.ts";
import { deleteSection } from "./sections.ts";
import { selectionSize } from "./selection.ts";
import { mapShared, onPlan, withParts } from "./sharing.ts";
import type { Edit, Selection } from "./types.ts";
import { withTables } from "./with-tables.ts";

/**
 * Deletes what is chosen; a table goes with its seats, and what is left empty (rows, tables, sections) goes too. Where a seat
 * inside a segment goes, those beside the hole are no neighbours any more. The section at work goes where nothing else is chosen,
 * unless seats are in it.
 */
export function deleteSelection(selection: Selection): Edit {
  if (selectionSize(selection) === 0) return deleteEmptySection(selection.section);
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

function deleteEmptySection(code: string | null): Edit {
  return (draft) => {
    const section = draft.plan.sections.find((its) => its.code === code);
    return section?.rows.length === 0 ? deleteSection(section.code)(draft) : draft;
  };
}
