import { selectRow, selectSection, selectThing } from "#lib/halls/rules/edit/select.ts";
import { nothingSelected } from "#lib/halls/rules/edit/selection.ts";
import type { Selection } from "#lib/halls/rules/edit/types.ts";
import type { Plan } from "#lib/halls/rules/plan.ts";
import type { PlanFault } from "#lib/halls/rules/plan-faults.ts";

const lists = /^(sections|areas|tables|shapes)\.(\d+)(?:\.rows\.(\d+))?(?:\.segments\.(\d+)\.(\d+))?/;

/** What to choose so that a person sees the place of a fault: by its path in the plan, else by the labels it names. */
export function placeOfFault(plan: Plan, fault: PlanFault): Selection {
  const found = lists.exec(fault.path ?? "");
  if (found) return byPath(plan, found);
  const section = plan.sections.find((its) => its.code === fault.section);
  if (!section) return nothingSelected;
  const row = section.rows.find((its) => its.label === fault.row);
  if (!row) return { ...selectSection(plan, section.code), section: section.code };
  const seats = row.segments.flat();
  const named = seats.filter((its) => its.label === fault.seat);
  if (named.length > 0) return { ...nothingSelected, seats: new Set(named.map((its) => its.id)) };
  return seats[0] ? selectRow(plan, seats[0].id) : nothingSelected;
}

function byPath(plan: Plan, [, list, at, rowAt, segmentAt, place]: RegExpExecArray): Selection {
  const index = Number(at);
  if (list === "areas") {
    const area = plan.areas[index];
    return area ? selectThing(plan, { kind: "area", id: area.id }) : nothingSelected;
  }
  if (list === "tables") {
    const table = plan.tables[index];
    return table ? selectThing(plan, { kind: "table", id: table.id }) : nothingSelected;
  }
  if (list === "shapes")
    return plan.shapes[index] ? selectThing(plan, { kind: "shape", index }) : nothingSelected;
  const section = plan.sections[index];
  if (!section) return nothingSelected;
  const row = rowAt === undefined ? undefined : section.rows[Number(rowAt)];
  const seat = row?.segments[Number(segmentAt ?? -1)]?.[Number(place)] ?? row?.segments.flat()[0];
  if (!seat) return { ...nothingSelected, section: section.code };
  return segmentAt === undefined
    ? selectRow(plan, seat.id)
    : selectThing(plan, { kind: "seat", id: seat.id });
}
