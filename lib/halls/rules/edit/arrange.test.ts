import { describe, expect, it } from "vitest";
import type { PlanDraft } from "../draft.ts";
import { align, distribute } from "./arrange.ts";
import { copySelection } from "./copy.ts";
import { translate } from "./moves.ts";
import { selectAll, selectRow, selectSection } from "./select.ts";
import { nothingSelected, selectionOf, selectNew } from "./selection.ts";
import { seatsOf, seatsOfRow } from "./sharing.ts";
import { linesToSnap, pointsToSnap, snapMove, snapPoint } from "./snap.ts";
import { drawDraft, fullDraft } from "./testing/small-draft.ts";

const seatsIn = (draft: PlanDraft, row: number) => seatsOfRow(draft.plan.sections[0]!.rows[row]!);
const labelsIn = (draft: PlanDraft, section: number) =>
  draft.plan.sections[section]!.rows.map((row) => row.label);

describe("aligning", () => {
  it("puts rows on one edge, and the seats of one row on one line", () => {
    const draft = drawDraft("  aaaa\naaaa\n aa");
    const left = align(selectAll(draft.plan), "left")(draft);
    expect([0, 1, 2].map((row) => seatsIn(left, row)[0]!.x)).toEqual([25, 25, 25]);
    const right = align(selectAll(draft.plan), "right")(draft);
    expect([0, 1, 2].map((row) => seatsIn(right, row).at(-1)!.x)).toEqual([275, 275, 275]);
    const centre = align(selectAll(draft.plan), "centre")(draft);
    expect([0, 1, 2].map((row) => seatsIn(centre, row)[0]!.x)).toEqual([75, 75, 125]);
    const crooked = translate(selectionOf({ seats: new Set([101]) }), 0, 14)(draft);
    const row = selectRow(crooked.plan, 100);
    expect(seatsIn(align(row, "top")(crooked), 0).map((seat) => seat.y)).toEqual([100, 100, 100, 100]);
    expect(seatsIn(align(row, "middle")(crooked), 0).map((seat) => seat.y)).toEqual([107, 107, 107, 107]);
  });

  it("that would put seats on one point changes nothing", () => {
    const draft = drawDraft("aaaa\naaaa");
    expect(align(selectRow(draft.plan, 100), "left")(draft)).toBe(draft);
    expect(align(selectAll(draft.plan), "top")(draft)).toBe(draft);
  });

  it("makes distances even between the outermost", () => {
    const draft = drawDraft("aaaa\naaaa\naaaa\naaaa");
    const moved = translate(selectRow(draft.plan, 104), 0, 70)(draft);
    const even = distribute(selectAll(moved.plan), "y")(moved);
    expect([0, 1, 2, 3].map((row) => seatsIn(even, row)[0]!.y)).toEqual([100, 200, 300, 400]);
    const near = translate(selectionOf({ seats: new Set([101]) }), 20, 0)(draft);
    expect(distribute(selectRow(near.plan, 100), "x")(near).plan.sections).toEqual(draft.plan.sections);
  });
});

describe("copies", () => {
  it("of rows become rows of their section, counted on or with their labels", () => {
    const draft = drawDraft("aaaa\naaaa\n---\nBB");
    const selection = selectRow(draft.plan, 104);
    const onward = copySelection(selection, { dx: 0, dy: 100 })(draft);
    expect(labelsIn(onward, 0)).toEqual(["1", "2", "3"]);
    expect(seatsIn(onward, 2).map(({ id, label, y }) => [id, label, y])).toEqual([
      [1000, "1", 300],
      [1001, "2", 300],
      [1002, "3", 300],
      [1003, "4", 300],
    ]);
    expect([...selectNew(draft, onward).seats]).toEqual([1000, 1001, 1002, 1003]);
    expect(labelsIn(copySelection(selection, { dx: 0, dy: 100, labels: "keep" })(draft), 0)).toEqual([
      "1",
      "2",
      "2",
    ]);
  });

  it("of all there is are all there is once more", () => {
    const draft = fullDraft();
    const twice = copySelection(selectAll(draft.plan), { dx: 1000, dy: 0 })(draft);
    expect(twice.plan.sections.map((section) => section.code)).toEqual(["s1", "s2", "s3", "s4"]);
    expect(labelsIn(twice, 2)).toEqual(labelsIn(twice, 0));
    expect([...seatsOf(twice.plan)]).toHaveLength(2 * [...seatsOf(draft.plan)].length);
    expect([twice.plan.areas, twice.plan.tables, twice.plan.shapes].map((list) => list.length)).toEqual([
      2, 2, 4,
    ]);
    const fresh = selectNew(draft, twice);
    expect(fresh.seats.size + fresh.areas.size + fresh.tables.size + fresh.shapes.size).toBe(37 + 1 + 1 + 2);
    expect(copySelection(nothingSelected, { dx: 5, dy: 5 })(draft)).toBe(draft);
  });
});

describe("snapping", () => {
  const draft = drawDraft("aaaa\naaaa");
  const dragged = selectRow(draft.plan, 104);
  const lines = linesToSnap(draft.plan, dragged);
  const points = pointsToSnap(draft.plan, dragged);

  it("catches on the lines of what stands still, with a guide as long as both", () => {
    const snapped = snapMove(points, lines, 46, 97, { reach: 8 });
    expect([snapped.dx, snapped.dy]).toEqual([50, 97]);
    expect(snapped.guides).toEqual([{ axis: "x", at: 75, from: 100, to: 297 }]);
    const above = snapMove(points, lines, 3, -95, { reach: 8 });
    expect([above.dx, above.dy]).toEqual([0, -100]);
    expect(above.guides.map((guide) => [guide.axis, guide.at])).toEqual([
      ["x", 25],
      ["y", 100],
    ]);
  });

  it("finds the gap that the others have, behind them, before them and between two", () => {
    const line = (at: number) => ({ at, from: 0, to: 300 });
    const move = (y: number) =>
      snapMove([{ x: 10, y }], { x: [], y: [line(100), line(195), line(600)] }, 0, 0, { reach: 8 });
    const behind = move(284);
    expect([behind.dy, behind.guides.map(({ at }) => at)]).toEqual([6, [100, 195, 290]]);
    expect(move(9).dy).toBe(-4);
    const between = move(400);
    expect([between.dy, between.guides.map(({ at }) => at)]).toEqual([-2.5, [195, 600]]);
    expect(move(330).dy).toBe(0);
  });

  it("falls back on the grid, and on nothing without one", () => {
    expect(snapMove(points, lines, 13, 60, { reach: 2, grid: 20 })).toEqual({ dx: 15, dy: 60, guides: [] });
    expect(snapMove(points, lines, 13, 60, { reach: 2 })).toEqual({ dx: 13, dy: 60, guides: [] });
    expect(snapPoint({ x: 126, y: 512 }, lines, { reach: 4 }).point).toEqual({ x: 125, y: 512 });
    expect(linesToSnap(draft.plan, selectSection(draft.plan, "s1")).x).toHaveLength(1);
  });
});
