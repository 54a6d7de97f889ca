import { describe, expect, it } from "vitest";
import { validatePlan } from "../validate.ts";
import { distanceOf } from "./coordinates.ts";
import { copySelection } from "./copy.ts";
import { deleteSelection } from "./delete.ts";
import { translate } from "./moves.ts";
import { selectInBox, selectRow, selectSection, selectThing } from "./select.ts";
import { selectNew } from "./selection.ts";
import { findSeat, seatsOf } from "./sharing.ts";
import { addTable, changeTable } from "./tables.ts";
import { fullDraft } from "./testing/small-draft.ts";

const draft = fullDraft();
const [table] = draft.plan.tables;
const seatsAt = (its: typeof draft, at = 0) =>
  its.plan.tables[at]!.seats.map((id) => {
    const { row, segment, place } = findSeat(its.plan, id)!;
    return { ...row.segments[segment]![place]!, row: row.label };
  });

describe("a table", () => {
  it("has its seats round it, as a row of its section with its label, and may be published", () => {
    expect(table).toMatchObject({ label: "3", x: 600, y: 500, radius: 75, whole: true });
    expect(
      seatsAt(draft).map((seat) => [seat.row, seat.label, Math.round(distanceOf(seat, table!))]),
    ).toEqual([
      ["3", "1", 105],
      ["3", "2", 105],
      ["3", "3", 105],
      ["3", "4", 105],
    ]);
    const size = { width: 2000, height: 2000 };
    expect(validatePlan({ ...draft.plan, size })).toEqual([]);
    const next = addTable({ at: { x: 900, y: 500 }, seats: 6, section: "s2", category: "a", whole: false })(
      draft,
    );
    expect(next.plan.tables[1]!.label).toBe("4");
    expect(validatePlan({ ...next.plan, size })).toEqual([]);
  });

  it("takes seats on and away at its end, and is renamed with its row", () => {
    const six = changeTable(table!.id, { seats: 6, label: "VIP" })(draft);
    expect(six.plan.tables[0]!.seats.slice(0, 4)).toEqual(table!.seats);
    expect(seatsAt(six).map((seat) => seat.row + seat.label)).toEqual([
      "VIP1",
      "VIP2",
      "VIP3",
      "VIP4",
      "VIP5",
      "VIP6",
    ]);
    expect(six.nextId).toBe(draft.nextId + 2);
    const two = changeTable(table!.id, { seats: 2 })(six);
    expect(two.plan.tables[0]!.seats).toEqual(table!.seats.slice(0, 2));
    expect([...seatsOf(two.plan)]).toHaveLength([...seatsOf(draft.plan)].length - 2);
    expect(changeTable(table!.id, { seats: 0 })(draft)).toBe(draft);
    expect(changeTable(table!.id, { seats: 41 })(draft)).toBe(draft);
    const wide = changeTable(table!.id, { radius: 100 })(draft);
    for (const seat of seatsAt(wide)) expect(distanceOf(seat, table!)).toBeCloseTo(130, 1);
  });

  it("is chosen, moved, copied and deleted with its seats", () => {
    const chosen = selectThing(draft.plan, { kind: "table", id: table!.id });
    expect([...chosen.seats]).toEqual(table!.seats);
    const moved = translate(chosen, 50, 0)(draft);
    expect(moved.plan.tables[0]!.x).toBe(650);
    seatsAt(moved).forEach((seat, at) => {
      expect(seat.x - seatsAt(draft)[at]!.x).toBeCloseTo(50, 3);
    });
    const copied = copySelection(chosen, { dx: 300, dy: 0 })(draft);
    expect(copied.plan.tables[1]).toMatchObject({ label: "4", x: 900, whole: true });
    expect(seatsAt(copied, 1).map((seat) => seat.row)).toEqual(["4", "4", "4", "4"]);
    expect([...selectNew(draft, copied).tables]).toEqual([copied.plan.tables[1]!.id]);
    const gone = deleteSelection(chosen)(draft);
    expect([...seatsOf(gone.plan)]).toHaveLength([...seatsOf(draft.plan)].length - 4);
  });

  it("goes along when its seats are chosen by their row, their section or a box", () => {
    const selections = [
      selectRow(draft.plan, table!.seats[0]!),
      selectSection(draft.plan, "s2"),
      selectInBox(draft.plan, { minX: 450, minY: 350, maxX: 800, maxY: 700 }),
    ];
    for (const selection of selections) expect([...selection.tables]).toEqual([table!.id]);
  });
});
