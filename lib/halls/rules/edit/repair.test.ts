import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { PlanDraft } from "../draft.ts";
import type { Plan, PlanShape } from "../plan.ts";
import { arbitraryPlan } from "../testing/arbitrary-plan.ts";
import { validatePlan } from "../validate.ts";
import { repairDraft } from "./repair.ts";
import { seatsOf } from "./sharing.ts";
import { draftOf, fullDraft, words } from "./testing/small-draft.ts";

const mend = (plan: Plan) => repairDraft(draftOf(plan));
/** A sound plan with a fault worked in: the plan is written to freely. */
function broken(harm: (plan: Plan) => void): PlanDraft {
  const draft = structuredClone(fullDraft());
  draft.plan.size = { width: 2000, height: 2000 };
  harm(draft.plan);
  return draft;
}
const rowOf = (plan: Plan) => plan.sections[0]!.rows[0]!;
const seatOf = (plan: Plan, at = 1) => rowOf(plan).segments[0]![at]!;

describe("the repair of a draft", () => {
  it("leaves a sound draft as it is", () => {
    const draft = broken(() => {});
    expect(validatePlan(draft.plan)).toEqual([]);
    expect(repairDraft(draft)).toEqual({ draft, mended: [] });
    expect(repairDraft(draft).draft).toBe(draft);
  });

  const harms: [string, string, (plan: Plan) => void][] = [
    ["an id given twice", "SEAT_ID_TWICE", (plan) => Object.assign(seatOf(plan), { id: 100 })],
    ["an id that is none", "OUT_OF_RANGE", (plan) => Object.assign(seatOf(plan), { id: -3 })],
    ["a label given twice", "SEAT_LABEL_TWICE", (plan) => Object.assign(seatOf(plan), { label: "1" })],
    ["an empty label", "EMPTY", (plan) => Object.assign(seatOf(plan), { label: "" })],
    ["a label of markup", "TEXT_UNCLEAN", (plan) => Object.assign(seatOf(plan), { label: "<b>7" })],
    ["a label without end", "TOO_LONG", (plan) => Object.assign(seatOf(plan), { label: "7".repeat(99) })],
    ["a row named twice", "ROW_TWICE", (plan) => Object.assign(plan.sections[0]!.rows[1]!, { label: "1" })],
    ["a section twice", "SECTION_TWICE", (plan) => Object.assign(plan.sections[1]!, { code: "s1" })],
    ["a section's bad code", "BAD_CODE", (plan) => Object.assign(plan.sections[1]!, { code: "no code" })],
    ["a row without seats", "EMPTY", (plan) => plan.sections[0]!.rows.push({ label: "9", segments: [] })],
    [
      "a section without rows",
      "EMPTY",
      (plan) => plan.sections.push({ ...plan.sections[0]!, code: "x", rows: [] }),
    ],
    ["a section without outline", "EMPTY", (plan) => Object.assign(plan.sections[0]!, { outline: [] })],
    ["an outline cut short", "OUTLINE_ODD", (plan) => plan.sections[0]!.outline.pop()],
    ["seats on one point", "SAME_POINT", (plan) => Object.assign(seatOf(plan), { x: seatOf(plan, 0).x })],
    ["a seat nowhere", "BAD_COORDINATE", (plan) => Object.assign(seatOf(plan), { x: Number.NaN })],
    ["a seat at the world's end", "BAD_COORDINATE", (plan) => Object.assign(seatOf(plan), { x: 1e308 })],
    ["a seat outside", "OUTSIDE_PLAN", (plan) => Object.assign(seatOf(plan, 0), { x: -60 })],
    ["an area outside", "OUTSIDE_PLAN", (plan) => Object.assign(plan.areas[0]!.outline, [-90])],
    ["a table outside", "OUTSIDE_PLAN", (plan) => Object.assign(plan.tables[0]!, { y: 5000 })],
    [
      "a stage outside",
      "OUTSIDE_PLAN",
      (plan) => plan.shapes.push({ ...plan.shapes[0]!, outline: [0, -9, 9, 0, 9, 9] } as PlanShape),
    ],
    ["a focal point outside", "OUTSIDE_PLAN", (plan) => Object.assign(plan.focal, { y: -300 })],
    ["a forgotten aisle", "NEIGHBOURS_APART", (plan) => Object.assign(seatOf(plan, 4), { x: 1500 })],
    [
      "a category nobody knows",
      "UNKNOWN_CATEGORY",
      (plan) => Object.assign(seatOf(plan), { category: "vip" }),
    ],
    ["a category twice", "CATEGORY_TWICE", (plan) => plan.categories.push(plan.categories[0]!)],
    ["no categories", "UNKNOWN_CATEGORY", (plan) => plan.categories.splice(0)],
    ["places that are seats", "PLACES_OVERLAP", (plan) => Object.assign(plan.areas[0]!, { firstPlace: 95 })],
    ["an area twice", "AREA_TWICE", (plan) => plan.areas.push({ ...plan.areas[0]!, firstPlace: 90_000 })],
    ["an area without outline", "EMPTY", (plan) => Object.assign(plan.areas[0]!, { outline: [1, 2] })],
    ["a table twice", "TABLE_TWICE", (plan) => plan.tables.push({ ...plan.tables[0]!, seats: [100] })],
    ["a table's unknown seat", "TABLE_SEAT_UNKNOWN", (plan) => plan.tables[0]!.seats.push(77_777)],
    [
      "a seat at two tables",
      "TABLE_SEAT_TWICE",
      (plan) => plan.tables.push({ ...plan.tables[0]!, id: 3000 }),
    ],
    [
      "a stage without outline",
      "BAD_COORDINATE",
      (plan) => Object.assign(plan.shapes[0]!, { outline: [Number.NaN, 0, 1, 1, 2, 2] }),
    ],
    [
      "a hall without size",
      "OUT_OF_RANGE",
      (plan) => Object.assign(plan, { size: { width: 0, height: -1 } }),
    ],
    [
      "a name left out",
      "EMPTY",
      (plan) => Object.assign(plan.sections[0]!, { name: { ...words("Hall"), en: "" } }),
    ],
    [
      "a name of nothing but markup",
      "TEXT_UNCLEAN",
      (plan) => Object.assign(plan.sections[0]!, { name: { kk: "", ru: "<>", en: "" } }),
    ],
  ];
  it.each(harms)("mends %s, keeps every seat and says so", (_, code, harm) => {
    const draft = broken(harm);
    expect(validatePlan(draft.plan).map((fault) => fault.code)).toContain(code);
    const { draft: sound, mended } = repairDraft(draft);
    expect(validatePlan(sound.plan)).toEqual([]);
    expect(mended.map((its) => its.code)).toContain(code);
    expect([...seatsOf(sound.plan)]).toHaveLength([...seatsOf(draft.plan)].length);
    expect(repairDraft(sound)).toEqual({ draft: sound, mended: [] });
  });

  it("gives a table the seats it had although another seat bore the same id", () => {
    const draft = broken((plan) => Object.assign(seatOf(plan), { id: plan.tables[0]!.seats[0]! }));
    const { draft: sound } = repairDraft(draft);
    expect(validatePlan(sound.plan)).toEqual([]);
    expect(sound.plan.tables).toEqual(draft.plan.tables);
    expect(sound.plan.sections[1]).toBe(draft.plan.sections[1]);
    expect(seatOf(sound.plan).id).toBe(draft.nextId);
  });

  it("mends any plan, however faulty, without losing a seat, and a second time finds nothing", () => {
    fc.assert(
      fc.property(arbitraryPlan, (plan) => {
        const { draft } = mend(plan);
        expect([...seatsOf(draft.plan)]).toHaveLength([...seatsOf(plan)].length);
        expect(validatePlan(draft.plan)).toEqual([]);
        expect(repairDraft(draft).draft).toBe(draft);
      }),
    );
  });
});
