import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Plan } from "./plan.ts";
import { mostFaults } from "./plan-faults.ts";
import { drawPlan } from "./testing/small-plan.ts";
import { planLimits, validatePlan } from "./validate.ts";

const good = () => drawPlan("aaaa aaaa\nBBBB BBBB\nwcwc aaaa");
const at = { section: "s1", row: "2", seat: "3" };
const thirdOfRowTwo = (plan: Plan) => plan.sections[0]!.rows[1]!.segments[0]![2]!;

/** The faults of the good plan after one thing in it was spoiled. */
function faultsAfter(spoil: (plan: Plan) => void) {
  const plan = good();
  spoil(plan);
  return validatePlan(plan);
}

const area = (its: object) => ({
  ...{ id: 1, name: { kk: "А", ru: "А", en: "A" }, category: "a", capacity: 10, firstPlace: 500 },
  ...{ outline: [0, 0, 9, 0, 9, 9], floor: 1, ...its },
});

describe("a faultless plan", () => {
  it("has no faults, with areas, tables, shapes and a remark too", () => {
    expect(validatePlan(good())).toEqual([]);
    const full = faultsAfter((plan) => {
      plan.areas.push(area({}), area({ id: 2, firstPlace: 510 }));
      plan.tables.push({ id: 1, label: "1", x: 10, y: 10, radius: 40, whole: true, seats: [100, 101] });
      plan.shapes.push({ kind: "stage", outline: [0, 0, 9, 0, 9, 9] });
      plan.shapes.push({
        kind: "text",
        x: 1,
        y: 1,
        size: 20,
        label: { kk: "Сахна", ru: "Сцена", en: "Stage" },
      });
      plan.remark = { kk: "Ескерту", ru: "Примечание", en: "Remark" };
    });
    expect(full).toEqual([]);
  });
});

describe("each fault is named, with its place", () => {
  it.each<[string, (plan: Plan) => void, object]>([
    [
      "a coordinate that is not a number",
      (p) => (thirdOfRowTwo(p).x = Number.NaN),
      { code: "BAD_COORDINATE", ...at },
    ],
    ["a coordinate without end", (p) => (thirdOfRowTwo(p).y = 1e308), { code: "BAD_COORDINATE", ...at }],
    ["an id used twice", (p) => (thirdOfRowTwo(p).id = 100), { code: "SEAT_ID_TWICE", ...at }],
    ["an id of nought", (p) => (thirdOfRowTwo(p).id = 0), { code: "OUT_OF_RANGE", ...at }],
    ["an id with a fraction", (p) => (thirdOfRowTwo(p).id = 1.5), { code: "WRONG_TYPE", ...at }],
    [
      "a category nobody knows",
      (p) => (thirdOfRowTwo(p).category = "gold"),
      { code: "UNKNOWN_CATEGORY", ...at },
    ],
    [
      "two seats with one number",
      (p) => (thirdOfRowTwo(p).label = "1"),
      { code: "SEAT_LABEL_TWICE", section: "s1", row: "2", seat: "1" },
    ],
    [
      "two seats on one point",
      (p) => Object.assign(thirdOfRowTwo(p), { x: 25.3, y: 99.8 }),
      { code: "SAME_POINT", ...at },
    ],
    [
      "an area past the plan's edge",
      (p) => p.areas.push(area({ outline: [0, 0, 9_000, 0, 9, 9] })),
      { code: "OUTSIDE_PLAN", path: "areas.0" },
    ],
    [
      "a table before the plan's corner",
      (p) => p.tables.push({ id: 1, label: "1", x: -1, y: 10, radius: 40, whole: true, seats: [100] }),
      { code: "OUTSIDE_PLAN", path: "tables.0" },
    ],
    [
      "a shape past the plan's edge",
      (p) => p.shapes.push({ kind: "icon", icon: "stairs", x: 10, y: 9_000, size: 40 }),
      { code: "OUTSIDE_PLAN", path: "shapes.0" },
    ],
    ["a focal point outside", (p) => (p.focal.y = -300), { code: "OUTSIDE_PLAN", path: "focal" }],
    ["a seat outside the plan", (p) => (thirdOfRowTwo(p).x = -20), { code: "OUTSIDE_PLAN", ...at }],
    ["an aisle inside a segment", (p) => (thirdOfRowTwo(p).x = 340), { code: "NEIGHBOURS_APART", ...at }],
    [
      "markup in a label",
      (p) => (thirdOfRowTwo(p).label = "<b>"),
      { code: "TEXT_UNCLEAN", section: "s1", row: "2", seat: "<b>" },
    ],
    [
      "a label as long as a novel",
      (p) => (thirdOfRowTwo(p).label = "9".repeat(1e6)),
      { code: "TOO_LONG", section: "s1", row: "2" },
    ],
    [
      "a mark that does not exist",
      (p) => (thirdOfRowTwo(p).flags = ["gold" as "companion"]),
      { code: "WRONG_TYPE", ...at },
    ],
    ["a key too many", (p) => Object.assign(thirdOfRowTwo(p), { price: 5 }), { code: "UNKNOWN_KEY", ...at }],
    ["a control character in a name", (p) => (p.name = "Hall\u0007"), { code: "TEXT_UNCLEAN", path: "name" }],
    [
      "text that turns direction",
      (p) => (p.sections[0]!.name.ru = "a\u202eb"),
      { code: "TEXT_UNCLEAN", path: "sections.0.name.ru" },
    ],
    [
      "a language missing",
      (p) => delete (p.sections[0]!.name as { kk?: string }).kk,
      { code: "MISSING", path: "sections.0.name.kk" },
    ],
    [
      "an outline of two points",
      (p) => (p.sections[0]!.outline = [0, 0, 1, 1]),
      { code: "EMPTY", path: "sections.0.outline" },
    ],
    [
      "an outline without end",
      (p) => (p.sections[0]!.outline[1] = 1e308),
      { code: "BAD_COORDINATE", path: "sections.0.outline.1" },
    ],
    [
      "an outline with half a point",
      (p) => p.sections[0]!.outline.push(3),
      { code: "OUTLINE_ODD", path: "sections.0.outline" },
    ],
    [
      "two sections of one code",
      (p) =>
        p.sections.push({
          ...p.sections[0]!,
          rows: [{ label: "1", segments: [[{ id: 9, label: "1", x: 1, y: 1, category: "a" }]] }],
        }),
      { code: "SECTION_TWICE", section: "s1" },
    ],
    [
      "two rows of one label",
      (p) => (p.sections[0]!.rows[1]!.label = "1"),
      { code: "ROW_TWICE", section: "s1", row: "1" },
    ],
    [
      "a segment without seats",
      (p) => p.sections[0]!.rows[1]!.segments.push([]),
      { code: "EMPTY", section: "s1", row: "2" },
    ],
    [
      "two categories of one code",
      (p) => p.categories.push(p.categories[0]!),
      { code: "CATEGORY_TWICE", path: "categories.a" },
    ],
    [
      "a ninth category colour",
      (p) => (p.categories[0]!.color = 8),
      { code: "OUT_OF_RANGE", path: "categories.0.color" },
    ],
    [
      "an area over the seats' ids",
      (p) => p.areas.push(area({ firstPlace: 95 })),
      { code: "PLACES_OVERLAP", path: "areas.0" },
    ],
    [
      "an area over another's places",
      (p) => p.areas.push(area({}), area({ id: 2, firstPlace: 509 })),
      { code: "PLACES_OVERLAP", path: "areas.1" },
    ],
    [
      "an area for nobody",
      (p) => p.areas.push(area({ capacity: 0 })),
      { code: "OUT_OF_RANGE", path: "areas.0.capacity" },
    ],
    [
      "an area of an unknown category",
      (p) => p.areas.push(area({ category: "x" })),
      { code: "UNKNOWN_CATEGORY", path: "areas.0" },
    ],
    [
      "two areas of one id",
      (p) => p.areas.push(area({}), area({ firstPlace: 600 })),
      { code: "AREA_TWICE", path: "areas.1" },
    ],
    [
      "a table with a foreign seat",
      (p) => p.tables.push({ id: 1, label: "1", x: 1, y: 1, radius: 9, whole: true, seats: [7] }),
      { code: "TABLE_SEAT_UNKNOWN", seat: "7", path: "tables.0" },
    ],
    ["a format of tomorrow", (p) => Object.assign(p, { format: 2 }), { code: "WRONG_TYPE", path: "format" }],
  ])("%s", (_, spoil, fault) => {
    const faults = faultsAfter(spoil);
    expect(faults).toContainEqual(expect.objectContaining(fault));
    expect(faults.length).toBeLessThanOrEqual(3);
  });

  it("and all of them at once, not only the first", () => {
    const faults = faultsAfter((plan) => {
      plan.name = "";
      thirdOfRowTwo(plan).x = Number.POSITIVE_INFINITY;
      plan.sections[0]!.rows[0]!.segments[0]![1]!.id = 100;
      plan.sections[0]!.rows[2]!.segments[1]![0]!.category = "gold";
    });
    expect(faults.map((its) => its.code).sort()).toEqual([
      "BAD_COORDINATE",
      "EMPTY",
      "SEAT_ID_TWICE",
      "UNKNOWN_CATEGORY",
    ]);
  });
});

describe("what is not a plan at all", () => {
  it("is named as such and never throws", () => {
    for (const value of [null, undefined, 1, "plan", [], true])
      expect(validatePlan(value)).toEqual([{ code: "NOT_A_PLAN" }]);
    expect(validatePlan({}).length).toBeGreaterThan(5);
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(validatePlan(value).length).toBeGreaterThan(0);
      }),
    );
  });

  it("stays one when any part of a good plan is replaced by any JSON that is no longer one", () => {
    const parts = ["name", "size", "focal", "categories", "sections", "areas", "tables", "shapes"] as const;
    fc.assert(
      fc.property(
        fc.constantFrom(...parts),
        fc.constantFrom(null, 5, {}, "x", [null], [[]], [{}]),
        (part, value) => {
          fc.pre(part !== "name" || value !== "x");
          expect(validatePlan({ ...good(), [part]: value }).length).toBeGreaterThan(0);
        },
      ),
    );
  });

  it("has places: a plan without seats and areas cannot sell", () => {
    expect(faultsAfter((plan) => (plan.sections = []))).toEqual([{ code: "NO_PLACES" }]);
    expect(faultsAfter((plan) => Object.assign(plan, { sections: [], areas: [area({})] }))).toEqual([]);
  });

  it("is refused at once when it has more seats than any hall", () => {
    const seats = new Array(planLimits.seats + 1).fill(null);
    const plan = {
      ...good(),
      sections: [{ ...good().sections[0], rows: [{ label: "1", segments: [seats] }] }],
    };
    expect(validatePlan(plan)).toEqual([{ code: "TOO_MANY_SEATS" }]);
  });

  it("cannot fill the memory with faults", () => {
    const row = { label: "", segments: [new Array(60_000).fill({})] };
    const faults = validatePlan({ ...good(), sections: [{ ...good().sections[0], rows: [row, row, row] }] });
    expect(faults).toHaveLength(mostFaults + 1);
    expect(faults.at(-1)).toEqual({ code: "TOO_MANY_FAULTS" });
    const endless = new Array(200_000).fill("x");
    for (const part of ["categories", "sections", "areas", "tables", "shapes"]) {
      expect(validatePlan({ ...good(), [part]: endless })).toContainEqual({ code: "TOO_LONG", path: part });
    }
    const outlines = new Array(1000).fill({ kind: "wall", outline: endless });
    expect(validatePlan({ ...good(), shapes: outlines })).toHaveLength(1000);
  });
});
