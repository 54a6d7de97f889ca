import type { PlanDraft } from "../draft.ts";
import { type Box, boxOfOutline } from "../geometry.ts";
import type { Plan } from "../plan.ts";
import { outlineOfPoints } from "./coordinates.ts";
import { seatsOf } from "./sharing.ts";
import { pointsOf } from "./transform.ts";
import type { Selection } from "./types.ts";

export const nothingSelected: Selection = {
  ...{ seats: new Set(), areas: new Set(), tables: new Set(), shapes: new Set() },
  section: null,
};

/** A selection of these things and nothing else. */
export function selectionOf(parts: Partial<Selection>): Selection {
  return { ...nothingSelected, ...parts };
}

/** Both together; the section at work is the added one's, if it has one. */
export function addToSelection(selection: Selection, added: Selection): Selection {
  return combine(selection, added, (one, more) => new Set([...one, ...more]));
}

/** What is in one of the two only: a click with Shift. */
export function toggleSelection(selection: Selection, other: Selection): Selection {
  return combine(selection, other, (one, its) => new Set([...without(one, its), ...without(its, one)]));
}

const without = (one: ReadonlySet<number>, other: ReadonlySet<number>) =>
  [...one].filter((entry) => !other.has(entry));

function combine(
  one: Selection,
  other: Selection,
  join: (one: ReadonlySet<number>, other: ReadonlySet<number>) => ReadonlySet<number>,
): Selection {
  return {
    seats: join(one.seats, other.seats),
    areas: join(one.areas, other.areas),
    tables: join(one.tables, other.tables),
    shapes: join(one.shapes, other.shapes),
    section: other.section ?? one.section,
  };
}

/** Without what the plan no longer has (after undo or delete); the same selection when all is there. */
export function pruneSelection(selection: Selection, plan: Plan): Selection {
  const pruned = {
    seats: seatsWithin(selection.seats, plan),
    areas: within(selection.areas, new Set(plan.areas.map((area) => area.id))),
    tables: within(selection.tables, new Set(plan.tables.map((table) => table.id))),
    shapes: within(selection.shapes, new Set(plan.shapes.keys())),
    section: plan.sections.some((its) => its.code === selection.section) ? selection.section : null,
  };
  const keys = ["seats", "areas", "tables", "shapes", "section"] as const;
  return keys.every((key) => pruned[key] === selection[key]) ? selection : pruned;
}

/** Counted before it is sorted out: nearly always all are there, and a set of every seat takes longer than the edit. */
function seatsWithin(chosen: ReadonlySet<number>, plan: Plan): ReadonlySet<number> {
  if (chosen.size === 0) return chosen;
  const there = new Set<number>();
  for (const { id } of seatsOf(plan)) if (chosen.has(id)) there.add(id);
  return there.size === chosen.size ? chosen : there;
}

function within(chosen: ReadonlySet<number>, there: ReadonlySet<number>): ReadonlySet<number> {
  const left = [...chosen].filter((entry) => there.has(entry));
  return left.length === chosen.size ? chosen : new Set(left);
}

/** What an edit has added: seats, areas and tables with ids given since, shapes at the end. */
export function selectNew(before: PlanDraft, after: PlanDraft): Selection {
  const isNew = ({ id }: { id: number }) => id >= before.nextId;
  const idsOf = (list: Iterable<{ id: number }>) => new Set([...list].filter(isNew).map((its) => its.id));
  const known = new Set(before.plan.sections.map((section) => section.code));
  const shapes = [...after.plan.shapes.keys()].slice(before.plan.shapes.length);
  return {
    seats: idsOf(seatsOf(after.plan)),
    areas: idsOf(after.plan.areas),
    tables: idsOf(after.plan.tables),
    shapes: new Set(shapes),
    section: after.plan.sections.findLast((section) => !known.has(section.code))?.code ?? null,
  };
}

/** How many things are chosen. */
export function selectionSize({ seats, areas, tables, shapes }: Selection): number {
  return seats.size + areas.size + tables.size + shapes.size;
}

/** The box round all that is chosen, null when nothing is. */
export function selectionBox(plan: Plan, selection: Selection): Box | null {
  const points = pointsOf(plan, selection);
  return points.length === 0 ? null : boxOfOutline(outlineOfPoints(points));
}
