import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { PlanDraft } from "../draft.ts";
import { mirror, rotate } from "./moves.ts";
import { labelRow, labelSeat, nameRows, numberSeats, type SeatNumbering } from "./numbering.ts";
import { selectAll } from "./select.ts";
import { seatsOf, seatsOfRow } from "./sharing.ts";
import { drawDraft } from "./testing/small-draft.ts";

const all = (draft: PlanDraft) => new Set([...seatsOf(draft.plan)].map((seat) => seat.id));
const numbered = (draft: PlanDraft, numbering: SeatNumbering) =>
  labelsOf(numberSeats(all(draft), numbering)(draft));
const labelsOf = (draft: PlanDraft) =>
  draft.plan.sections.flatMap((section) =>
    section.rows.map((row) =>
      seatsOfRow(row)
        .map((seat) => seat.label)
        .join(" "),
    ),
  );
const rowsOf = (draft: PlanDraft) =>
  draft.plan.sections.flatMap((section) => section.rows.map((row) => row.label));

describe("numbers of seats", () => {
  const row = drawDraft("aaa aaaa");

  it("go from the left, from the right, odd and even, and from the middle", () => {
    expect(numbered(row, { scheme: "left" })).toEqual(["1 2 3 4 5 6 7"]);
    expect(numbered(row, { scheme: "right" })).toEqual(["7 6 5 4 3 2 1"]);
    expect(numbered(row, { scheme: "odd-even" })).toEqual(["1 3 5 7 6 4 2"]);
    expect(numbered(row, { scheme: "middle" })).toEqual(["7 5 3 1 2 4 6"]);
    expect(numbered(row, { scheme: "middle-odd-right" })).toEqual(["6 4 2 1 3 5 7"]);
    expect(numbered(row, { scheme: "middle-odd-left" })).toEqual(["5 3 1 2 4 6 8"]);
  });

  it("begin where they are told, in steps, in letters, without those to skip", () => {
    expect(numbered(row, { scheme: "left", start: 10, step: 2 })).toEqual(["10 12 14 16 18 20 22"]);
    expect(numbered(row, { scheme: "left", style: "kazakh", start: 2 })).toEqual(["Ә Б В Г Ғ Д Е"]);
    expect(numbered(row, { scheme: "left", start: 11, skip: ["13"] })).toEqual(["11 12 14 15 16 17 18"]);
    expect(numbered(row, { scheme: "odd-even", start: 9, skip: ["13"] })).toEqual(["9 11 15 17 14 12 10"]);
    expect(numbered(row, { scheme: "left", step: 0 })).toEqual(labelsOf(row));
  });

  it("keep to the hall's middle when the row does not: the aisle of the hall parts odd from even", () => {
    const draft = drawDraft("aaaaaaaa\n  aaaaaa\n      aa");
    expect(numbered(draft, { scheme: "middle-odd-right" })).toEqual([
      "8 6 4 2 1 3 5 7",
      "4 2 1 3 5 7",
      "2 1",
    ]);
  });

  it("are counted as they are seen from the seat: a stand across the field counts the other way", () => {
    const turned = rotate(selectAll(row.plan), 180, row.plan.focal)(row);
    expect(numbered(turned, { scheme: "left" })).toEqual(["1 2 3 4 5 6 7"]);
    const mirrored = mirror(selectAll(row.plan), "horizontal")(row);
    expect(numbered(mirrored, { scheme: "left" })).toEqual(["7 6 5 4 3 2 1"]);
  });

  it("come once in a row, whatever the scheme and wherever the seats stand", () => {
    fc.assert(
      fc.property(
        fc.constantFrom("left", "right", "odd-even", "middle-odd-right", "middle-odd-left", "middle"),
        fc.record({ start: fc.integer({ min: 1, max: 50 }), step: fc.integer({ min: 1, max: 5 }) }),
        fc.constantFrom("number", "latin", "russian", "kazakh"),
        fc.array(fc.constantFrom<string>("4", "7", "13", "B", "Б", "Ә"), { maxLength: 3 }),
        fc.integer({ min: 0, max: 360 }),
        fc.integer({ min: 1, max: 40 }),
        (scheme, counting, style, skip, degrees, seats) => {
          const straight = drawDraft(`${"a".repeat(seats)} aaa`);
          const draft = rotate(selectAll(straight.plan), degrees)(straight);
          const [labels] = numbered(draft, { scheme, style, skip, ...counting });
          const list = labels!.split(" ");
          expect(new Set(list).size).toBe(seats + 3);
          expect(list.filter((label) => skip.includes(label))).toEqual([]);
        },
      ),
    );
  });
});

describe("names of rows", () => {
  const draft = drawDraft("aaa\naaa\naaa\n---\nBBB\nBBB");

  it("count from the stage or towards it, in each section from the start", () => {
    const named = nameRows(all(draft), { style: "russian" })(draft);
    expect(rowsOf(named)).toEqual(["А", "Б", "В", "А", "Б"]);
    const back = nameRows(all(draft), { style: "number", start: 5, direction: "towards" })(draft);
    expect(rowsOf(back)).toEqual(["7", "6", "5", "6", "5"]);
  });

  it("put rows that were drawn in any order one behind the other", () => {
    const [section] = draft.plan.sections;
    const jumbled = { ...section!, rows: [section!.rows[2]!, section!.rows[0]!, section!.rows[1]!] };
    const plan = { ...draft.plan, sections: [jumbled, draft.plan.sections[1]!] };
    const named = nameRows(all(draft), { style: "latin" })({ ...draft, plan });
    expect(named.plan.sections[0]!.rows.map((row) => [row.label, row.segments[0]![0]!.y])).toEqual([
      ["A", 100],
      ["B", 200],
      ["C", 300],
    ]);
  });

  it("are only those of the chosen rows; one seat or row is named by hand", () => {
    const third = draft.plan.sections[0]!.rows[2]!.segments[0]![0]!.id;
    expect(rowsOf(nameRows(new Set([third]), { style: "latin", start: 24 })(draft))).toEqual([
      "1",
      "2",
      "X",
      "1",
      "2",
    ]);
    expect(rowsOf(labelRow(third, "VIP")(draft))).toEqual(["1", "2", "VIP", "1", "2"]);
    expect(labelsOf(labelSeat(third, "9a")(draft))[2]).toBe("9a 2 3");
    expect(labelSeat(third, "1")(draft)).toBe(draft);
  });
});
