import { describe, expect, it } from "vitest";
import type { PlanDraft } from "../draft.ts";
import { validatePlan } from "../validate.ts";
import { distanceOf } from "./coordinates.ts";
import { bendRows, respaceRows, rowForm } from "./row-form.ts";
import { arcPoints, gridPoints } from "./row-points.ts";
import { addAisle, addRows, growRow, joinRows, moveSeats, removeAisle } from "./rows.ts";
import { sectionFromSeats } from "./sections.ts";
import { seatsOf, seatsOfRow } from "./sharing.ts";
import { drawDraft, fullDraft, words } from "./testing/small-draft.ts";

const rowsOf = (draft: PlanDraft, section = 0) => draft.plan.sections[section]!.rows;
/** `1: 1 2 | 3 4`: a row's label and its seats' labels with its aisles. */
const drawn = (draft: PlanDraft, section = 0) =>
  rowsOf(draft, section).map(
    (row) =>
      `${row.label}: ${row.segments.map((its) => its.map((seat) => seat.label).join(" ")).join(" | ")}`,
  );
const xs = (draft: PlanDraft, row = 0) => seatsOfRow(rowsOf(draft)[row]!).map((seat) => seat.x);
const line = (y: number, count: number) =>
  gridPoints({ start: { x: 25, y }, end: { x: 25 + (count - 1) * 50, y }, spacing: { count } });

describe("new rows", () => {
  it("count on from the section's rows, are numbered, and can be published as they are", () => {
    const draft = drawDraft("aaaa\naaaa");
    const added = addRows([...line(300, 4), ...line(350, 4)], { section: "s1", category: "b" })(draft);
    expect(drawn(added)).toEqual(["1: 1 2 3 4", "2: 1 2 3 4", "3: 1 2 3 4", "4: 1 2 3 4"]);
    expect(added.nextId).toBe(draft.nextId + 8);
    expect(validatePlan({ ...added.plan, size: { width: 500, height: 500 } })).toEqual([]);
    const named = addRows(line(300, 3), {
      ...{ section: "s1", category: "a", seatNumbering: { scheme: "right" } },
      rowNaming: { style: "kazakh", start: 2 },
    })(draft);
    expect(drawn(named)[2]).toBe("Ә: 3 2 1");
  });

  it("of a section that is not there change nothing", () => {
    const draft = drawDraft("aaaa");
    expect(addRows(line(300, 4), { section: "no", category: "a" })(draft)).toBe(draft);
    expect(addRows([], { section: "s1", category: "a" })(draft)).toBe(draft);
  });
});

describe("a row's ends", () => {
  it("grow along the row with the labels that count on there, and shrink to one seat", () => {
    const draft = drawDraft("  aaa");
    const grown = growRow(100, { start: 1, end: 2 })(draft);
    expect(drawn(grown)).toEqual(["1: 6 1 2 3 4 5"]);
    expect(xs(grown)).toEqual([75, 125, 175, 225, 275, 325]);
    expect(drawn(growRow(101, { start: -1 })(draft))).toEqual(["1: 2 3"]);
    expect(drawn(growRow(101, { start: -9, end: -9 })(draft))).toEqual(["1: 3"]);
    expect(growRow(100, { start: Number.NaN })(draft)).toBe(draft);
  });

  it("grow on the arc that the row lies on", () => {
    const points = arcPoints({
      ...{
        centre: { x: 100, y: 0 },
        radius: 600,
        from: 120,
        to: 60,
        rows: 1,
        rowPitch: 0,
        spacing: { count: 11 },
      },
    });
    const draft = addRows(points, { section: "s1", category: "a" })(drawDraft("aa"));
    const grown = growRow(1000, { start: 3, end: 3 })(draft);
    for (const seat of seatsOfRow(rowsOf(grown)[1]!))
      expect(Math.hypot(seat.x - 100, seat.y)).toBeCloseTo(600, 1);
    expect(drawn(grown)[1]).toBe("2: 17 16 15 1 2 3 4 5 6 7 8 9 10 11 12 13 14");
  });
});

describe("aisles", () => {
  it("part a row and push on what is behind; taken away and closed, all stands as before", () => {
    const draft = drawDraft("aaaaaa");
    const parted = addAisle(102, 100)(draft);
    expect(drawn(parted)).toEqual(["1: 1 2 3 | 4 5 6"]);
    expect(xs(parted)).toEqual([25, 75, 125, 275, 325, 375]);
    expect(removeAisle(101, true)(parted).plan.sections).toEqual(
      draft.plan.sections.map((section) => ({
        ...section,
        outline: expect.any(Array),
      })),
    );
    expect(xs(removeAisle(101, false)(parted))).toEqual(xs(parted));
    expect(addAisle(105, 100)(draft)).toBe(draft);
    const both = addAisle(102, 100, "both")(draft);
    expect(xs(both)).toEqual([-25, 25, 75, 225, 275, 325]);
    expect(xs(removeAisle(101, true, "both")(both))).toEqual(xs(draft));
    expect(removeAisle(105, true)(parted)).toBe(parted);
  });
});

describe("a row's form", () => {
  it("is measured and set: pitch, curve and aisles", () => {
    const draft = drawDraft("aaaaa  aaaaa");
    expect(rowForm(draft.plan, 100)).toEqual({
      ...{ section: "s1", label: "1", seats: 10, aisles: 1, pitch: 50, sagitta: 0 },
    });
    const bent = bendRows(new Set([100]), 40)(draft);
    expect(rowForm(bent.plan, 100)!.sagitta).toBeCloseTo(40, 1);
    const straight = bendRows(new Set([104]), 0)(bent);
    expect(xs(straight).map(Math.round)).toEqual(xs(draft));
    const wide = respaceRows(new Set([100]), 60)(draft);
    expect(rowForm(wide.plan, 100)!.pitch).toBe(60);
    expect(xs(wide).map((x, at, list) => (at === 0 ? 0 : x - list[at - 1]!))).toEqual([
      0, 60, 60, 60, 60, 160, 60, 60, 60, 60,
    ]);
    expect((xs(wide)[0]! + xs(wide)[9]!) / 2).toBe((xs(draft)[0]! + xs(draft)[9]!) / 2);
  });

  it("keeps its curve when its seats are drawn closer", () => {
    const bent = bendRows(new Set([100]), 60)(drawDraft("aaaaaaaaaaaaa"));
    const close = seatsOfRow(rowsOf(respaceRows(new Set([100]), 40)(bent))[0]!);
    const radius = 600 ** 2 / (8 * 60) + 30;
    for (const seat of close) expect(distanceOf(seat, { x: 325, y: 160 - radius })).toBeCloseTo(radius, 0);
    expect(distanceOf(close[3]!, close[4]!)).toBeCloseTo(40, 1);
  });
});

describe("rows and sections", () => {
  it("joins rows in the order in which they lie, and no label comes twice", () => {
    const draft = drawDraft("   aaa\n---\nBBB");
    const joined = joinRows(new Set([100, 103]))(draft);
    expect(joined.plan.sections.map((section) => section.code)).toEqual(["s1"]);
    expect(drawn(joined)).toEqual(["1: 4 5 6 | 1 2 3"]);
  });

  it("moves seats to another section with their row, and what is left empty goes", () => {
    const draft = drawDraft("aaaa\naaaa\n---\nBB");
    const moved = moveSeats(new Set([104, 105, 106, 107]), { section: "s2" })(draft);
    expect([drawn(moved), drawn(moved, 1)]).toEqual([["1: 1 2 3 4"], ["1: 1 2", "2: 1 2 3 4"]]);
    const all = moveSeats(new Set([...seatsOf(draft.plan)].map((seat) => seat.id)), { section: "s2" })(draft);
    expect(all.plan.sections.map((section) => section.code)).toEqual(["s2"]);
    const middle = moveSeats(new Set([101, 102]), { section: "s1", row: "9" })(draft);
    expect(drawn(middle)).toEqual(["1: 1 | 4", "2: 1 2 3 4", "9: 2 3"]);
    expect(moveSeats(new Set([100]), { section: "s1" })(draft)).toBe(draft);
  });

  it("makes a section of chosen seats, with an outline round them, and the old outline draws back", () => {
    const draft = drawDraft("aaaa\naaaa");
    const followed = addRows(line(300, 4), { section: "s1", category: "a" })({
      ...draft,
      plan: { ...draft.plan, sections: [{ ...draft.plan.sections[0]!, outline: [] }] },
    });
    expect(followed.plan.sections[0]!.outline).toEqual([-20, 55, 220, 55, 220, 345, -20, 345]);
    const last = new Set(seatsOfRow(rowsOf(followed)[2]!).map((seat) => seat.id));
    const parted = sectionFromSeats(last, { code: "balcony", name: words("Balcony"), floor: 2 })(followed);
    expect(parted.plan.sections.map((section) => section.outline)).toEqual([
      [-20, 55, 220, 55, 220, 245, -20, 245],
      [-20, 255, 220, 255, 220, 345, -20, 345],
    ]);
  });

  it("keeps the seats of a table at it when they change their section", () => {
    const draft = fullDraft();
    const table = draft.plan.tables[0]!;
    const moved = moveSeats(new Set(table.seats), { section: "s1" })(draft);
    expect(moved.plan.tables).toBe(draft.plan.tables);
    expect(drawn(moved).at(-1)).toBe("3: 1 2 3 4");
  });
});
