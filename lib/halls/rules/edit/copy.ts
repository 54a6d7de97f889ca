import type { Plan, PlanRow, PlanSection, PlanTable } from "../plan.ts";
import { firstRoomyId, roomOf } from "./areas.ts";
import { areUsable, seatAt } from "./coordinates.ts";
import { freeLabel, highestLabel, labelAfter } from "./labels.ts";
import { rowWithin } from "./removal.ts";
import { labelsOnward } from "./rows.ts";
import { freeCode } from "./sections.ts";
import { seatsOfSection, withParts, withPlan } from "./sharing.ts";
import { transformOutline, transformShape, transformTable, withOutline } from "./transform.ts";
import type { Edit, Point, Selection } from "./types.ts";
import { withTables } from "./with-tables.ts";

export type Copying = { dx: number; dy: number; labels?: "keep" | "onward" };

/** Ids for copies, and what became of each seat and row label. */
export type Copies = {
  nextId: number;
  seats: Map<number, number>;
  rowLabels: Map<number, string>;
  to: (point: Point) => Point;
  onward: boolean;
};

/**
 * Copies what is chosen, with new ids, this far away. A whole section becomes another section with the same rows; of a part the
 * copied rows become rows of the same section. `onward` counts the labels of those rows, and of tables, on; `keep` leaves them.
 */
export function copySelection(selection: Selection, { dx, dy, labels = "onward" }: Copying): Edit {
  return (draft) => {
    if (!areUsable(dx, dy)) return draft;
    const { plan } = draft;
    const { seats, tables } = withTables(plan, selection);
    const copies: Copies = {
      ...{ nextId: draft.nextId, seats: new Map(), rowLabels: new Map(), onward: labels === "onward" },
      to: ({ x, y }) => ({ x: x + dx, y: y + dy }),
    };
    const sections = copySections(plan, seats, copies);
    const areas = plan.areas
      .filter((area) => selection.areas.has(area.id))
      .map((area) => {
        const id = copies.nextId;
        const firstPlace = firstRoomyId(id + 1, area.capacity);
        copies.nextId = firstPlace + roomOf({ firstPlace, capacity: area.capacity });
        return { ...withOutline(area, copies.to), id, firstPlace };
      });
    const chosen = plan.tables.filter((table) => tables.has(table.id));
    const copied = copyTables(plan, chosen, copies);
    const shapes = plan.shapes.filter((_, index) => selection.shapes.has(index));
    return withPlan(
      draft,
      withParts(plan, {
        sections,
        areas: areas.length > 0 ? [...plan.areas, ...areas] : plan.areas,
        tables: copied.length > 0 ? [...plan.tables, ...copied] : plan.tables,
        shapes:
          shapes.length > 0
            ? [...plan.shapes, ...shapes.map((shape) => transformShape(shape, copies.to))]
            : plan.shapes,
      }),
      copies.nextId,
    );
  };
}

function copySections(plan: Plan, seats: ReadonlySet<number>, copies: Copies): PlanSection[] {
  const added: PlanSection[] = [];
  const sections = plan.sections.map((section) => {
    const rows = section.rows.flatMap((row) => rowWithin(row, seats) ?? []);
    if (rows.length === 0) return section;
    if ([...seatsOfSection(section)].every((seat) => seats.has(seat.id))) {
      const code = freeCode([...plan.sections, ...added], "s");
      const outline = transformOutline(section.outline, copies.to);
      added.push({ ...section, code, outline, rows: rows.map((row) => copyRow(row, row.label, copies)) });
      return section;
    }
    const onward = copies.onward
      ? labelsOnward(
          section.rows.map((row) => row.label),
          rows.length,
        )
      : [];
    return {
      ...section,
      rows: [...section.rows, ...rows.map((row, at) => copyRow(row, onward[at] ?? row.label, copies))],
    };
  });
  return copies.seats.size === 0 ? plan.sections : [...sections, ...added];
}

export function copyRow(row: PlanRow, label: string, copies: Copies): PlanRow {
  const segments = row.segments.map((segment) =>
    segment.map((seat) => {
      const id = copies.nextId++;
      copies.seats.set(seat.id, id);
      copies.rowLabels.set(seat.id, label);
      return { ...seatAt(seat, copies.to(seat)), id };
    }),
  );
  return { label, segments };
}

/** A table's copy has the label that its row has got. */
export function copyTables(plan: Plan, tables: readonly PlanTable[], copies: Copies): PlanTable[] {
  const taken = new Set(plan.tables.map((table) => table.label));
  return tables.map((table) => {
    const row = copies.rowLabels.get(table.seats[0]!);
    const wanted =
      row !== undefined && row !== table.label ? row : labelAfter(highestLabel([...taken]) ?? "0");
    return {
      ...transformTable(table, copies.to),
      id: copies.nextId++,
      label: copies.onward ? freeLabel(wanted, taken) : table.label,
      seats: table.seats.flatMap((id) => copies.seats.get(id) ?? []),
    };
  });
}
