import { describe, expect, it } from "vitest";
import { applyOverlay, describePlace, overlayFaults } from "./overlay.ts";
import type { Overlay, Plan } from "./plan.ts";
import { openAuthoredPlan } from "./wire.ts";

const text = (word: string) => ({ kk: `${word} (kk)`, ru: `${word} (ru)`, en: word });
const area = (id: number, firstPlace: number, capacity: number) => ({
  ...{ id, name: text(`Area ${id}`), category: "standing", capacity, firstPlace },
  ...{ outline: [0, 0, 9, 0, 9, 9], floor: 0 },
});
const authored: Plan = {
  ...{ format: 1, name: "Hall", size: { width: 500, height: 500 }, focal: { x: 250, y: 0 } },
  categories: ["cheap", "dear", "standing"].map((code, color) => ({ code, name: text(code), color })),
  sections: [
    {
      ...{ code: "p", name: text("Stalls"), outline: [0, 0, 500, 0, 500, 500], floor: 0, entrance: null },
      rows: [
        {
          label: "7",
          segments: [
            [
              { id: 11, label: "1", x: 0, y: 100, category: "cheap" },
              { id: 13, label: "3", x: 50, y: 100, category: "cheap" },
            ],
          ],
        },
      ],
    },
  ],
  areas: [area(1, 100, 5), area(2, 105, 3)],
  tables: [],
  shapes: [],
};
const plan = openAuthoredPlan(authored);
const overlay = (its: Partial<Overlay>): Overlay => ({
  format: 1,
  categories: [],
  areaCapacities: {},
  ...its,
});

describe("an overlay", () => {
  it("changes what it names, leaves the rest, and never touches the plan itself", () => {
    const sold = applyOverlay(
      plan,
      overlay({ categories: [{ category: "dear", seats: [13] }], areaCapacities: { 2: 1 } }),
    );
    expect([...sold.category]).toEqual([0, 1]);
    expect([...sold.capacities]).toEqual([
      [1, 5],
      [2, 1],
    ]);
    expect([...plan.category]).toEqual([0, 0]);
    expect([...applyOverlay(plan, null).category]).toEqual([0, 0]);
  });

  it("cannot let an area reach into the next one's places", () => {
    expect(applyOverlay(plan, overlay({ areaCapacities: { 1: 6 } })).capacities.get(1)).toBe(5);
    expect(applyOverlay(plan, overlay({ areaCapacities: { 1: -1 } })).capacities.get(1)).toBe(0);
  });

  it("has each of its faults named", () => {
    const faulty = overlay({
      categories: [
        { category: "gold", seats: [11] },
        { category: "dear", seats: [11, 12] },
      ],
      areaCapacities: { 1: 6, 2: 1.5, 3: 1 },
    });
    expect(overlayFaults(plan, faulty)).toEqual([
      { code: "UNKNOWN_CATEGORY", about: "gold" },
      { code: "SEAT_TWICE", about: "11" },
      { code: "UNKNOWN_SEAT", about: "12" },
      { code: "AREA_TOO_LARGE", about: "1" },
      { code: "BAD_CAPACITY", about: "2" },
      { code: "UNKNOWN_AREA", about: "3" },
    ]);
    expect(overlayFaults(plan, overlay({ categories: [{ category: "dear", seats: [11, 13] }] }))).toEqual([]);
  });
});

describe("a place", () => {
  it("is described by its labels, in the category it is sold in", () => {
    const sold = applyOverlay(plan, overlay({ categories: [{ category: "dear", seats: [13] }] }));
    const seat = { kind: "seat", index: 1, section: text("Stalls"), row: "7", seat: "3" };
    expect(describePlace(plan, 13)).toEqual({ ...seat, categoryCode: "cheap" });
    expect(describePlace(plan, 13, sold.category)).toEqual({ ...seat, categoryCode: "dear" });
  });

  it("of an area is found by its number, to the last one and not beyond", () => {
    expect(describePlace(plan, 100)).toMatchObject({
      kind: "place",
      area: { id: 1 },
      categoryCode: "standing",
    });
    expect(describePlace(plan, 104)).toMatchObject({ area: { id: 1 } });
    expect(describePlace(plan, 105)).toMatchObject({ area: { id: 2 } });
    for (const foreign of [12, 99, 108, 0, -1, 104.5, Number.NaN])
      expect(describePlace(plan, foreign)).toBeNull();
  });
});
