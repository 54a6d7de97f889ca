import { describe, expect, it } from "vitest";
import type { Plan } from "#lib/halls/rules/plan.ts";
import { flattenPlan, nearestSeatTo, noCategory, usualPitch } from "./flat-plan.ts";

const name = { kk: "1", ru: "1", en: "1" };
const seat = (id: number, x: number, y: number, category = "A") => ({
  id,
  label: String(id),
  x,
  y,
  category,
});
const plan: Plan = {
  ...{ format: 1, name: "Hall", size: { width: 1000, height: 1000 }, focal: { x: 0, y: 0 } },
  categories: [{ code: "A", name, color: 0 }],
  sections: [
    {
      ...{ code: "s1", name, outline: [], floor: 0, entrance: null },
      rows: [
        { label: "1", segments: [[seat(11, 100, 100), seat(12, 155, 100)], [seat(13, 400, 100)]] },
        { label: "2", segments: [[seat(14, 100, 200, "gone")]] },
      ],
    },
  ],
  ...{ areas: [], tables: [], shapes: [] },
};

describe("a plan laid out flat", () => {
  const flat = flattenPlan(plan);

  it("has every seat once, with its row, and knows where neighbours end", () => {
    expect([...flat.ids]).toEqual([11, 12, 13, 14]);
    expect([...flat.row]).toEqual([0, 0, 0, 1]);
    expect([...flat.starts]).toEqual([1, 0, 1, 1]);
    expect(flat.sections).toEqual([{ first: 0, end: 4 }]);
  });

  it("takes a plan with faults as it is: a seat without a category is marked, not lost", () => {
    expect(flat.category[3]).toBe(noCategory);
  });

  it("measures neighbours, not aisles", () => {
    expect(usualPitch(flat)).toBe(55);
  });

  it("finds the seat under a pointer, and none on empty floor", () => {
    expect(nearestSeatTo(flat, 150, 104, 25)).toBe(1);
    expect(nearestSeatTo(flat, 280, 104, 25)).toBe(-1);
  });
});
