import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isInside } from "../geometry.ts";
import { changeArea } from "./areas.ts";
import { deleteSelection } from "./delete.ts";
import { convexHull } from "./hull.ts";
import { rotate, translate } from "./moves.ts";
import {
  insertNode,
  moveNode,
  nearestOnOutline,
  outlineOf,
  rectangle,
  removeNode,
  setOutline,
} from "./outlines.ts";
import { arcPoints } from "./row-points.ts";
import { addRows } from "./rows.ts";
import { addSection, changeSection, deleteSection, fitOutline } from "./sections.ts";
import { selectRow, selectSection } from "./select.ts";
import { selectionOf } from "./selection.ts";
import { seatsOfSection } from "./sharing.ts";
import { drawDraft, fullDraft, words } from "./testing/small-draft.ts";

const s1 = { kind: "section", code: "s1" } as const;
const followed = fitOutline("s1")(drawDraft("aaaa\naaaa"));
const outlineIn = (draft: typeof followed) => draft.plan.sections[0]!.outline;

describe("the outline round a section's seats", () => {
  it("holds every seat, follows those that move, and goes along with a whole section", () => {
    expect(outlineIn(followed)).toEqual([-20, 55, 220, 55, 220, 245, -20, 245]);
    const stretched = translate(selectRow(followed.plan, 104), 300, 0)(followed);
    expect(outlineIn(stretched)).toEqual([-20, 55, 220, 55, 520, 155, 520, 245, 280, 245, -20, 145]);
    for (const seat of seatsOfSection(stretched.plan.sections[0]!))
      expect(isInside(outlineIn(stretched), seat.x, seat.y)).toBe(true);
    const shifted = translate(selectSection(followed.plan, "s1"), 10, 20)(followed);
    expect(outlineIn(shifted)).toEqual([-10, 75, 230, 75, 230, 265, -10, 265]);
    const fewer = deleteSelection(selectRow(followed.plan, 104))(followed);
    expect(outlineIn(fewer)).toEqual([-20, 55, 220, 55, 220, 145, -20, 145]);
  });

  it("stays where it was drawn by hand when one row moves, and turns when the whole section does", () => {
    const drawn = setOutline(s1, [-100, 0, 400, 0, 400, 400, -100, 400])(followed);
    const moved = translate(selectRow(drawn.plan, 100), 30, 0)(drawn);
    expect(outlineIn(moved)).toBe(outlineIn(drawn));
    const turned = rotate(selectSection(drawn.plan, "s1"), 90, { x: 0, y: 0 })(drawn);
    expect(outlineIn(turned)).toEqual([0, -100, 0, 400, -400, 400, -400, -100]);
    expect(outlineIn(fitOutline("s1")(moved))).toEqual([
      -20, 155, 10, 55, 250, 55, 250, 145, 220, 245, -20, 245,
    ]);
  });

  it("bends with round rows, so that the stage before them is not in it", () => {
    const arc = { centre: { x: 0, y: 0 }, radius: 600, from: 170, to: 10, rows: 6, rowPitch: 90 };
    const fan = addRows(arcPoints({ ...arc, spacing: { pitch: 55 } }), { section: "fan", category: "a" })(
      addSection({ code: "fan", name: words("Fan") })(followed),
    );
    const section = fan.plan.sections[1]!;
    for (const seat of seatsOfSection(section)) expect(isInside(section.outline, seat.x, seat.y)).toBe(true);
    expect(isInside(section.outline, 0, 300)).toBe(false);
    expect(isInside(section.outline, 0, 1100)).toBe(false);
    const turned = rotate(selectSection(fan.plan, "fan"), 77, { x: 0, y: 0 })(fan).plan.sections[1]!;
    expect(isInside(turned.outline, 0, 0)).toBe(false);
    for (const seat of seatsOfSection(turned)) expect(isInside(turned.outline, seat.x, seat.y)).toBe(true);
  });

  it("is a hull: convex, with every point in it", () => {
    const point = fc.record({
      x: fc.integer({ min: -500, max: 500 }),
      y: fc.integer({ min: -500, max: 500 }),
    });
    fc.assert(
      fc.property(fc.array(point, { minLength: 3, maxLength: 60 }), (points) => {
        const hull = convexHull(points);
        for (let at = 0; hull.length > 2 && at < hull.length; at++) {
          const [from, to] = [hull[at]!, hull[(at + 1) % hull.length]!];
          for (const { x, y } of points)
            expect((to.x - from.x) * (y - from.y) - (to.y - from.y) * (x - from.x)).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });
});

describe("nodes", () => {
  it("are moved, put in and taken away, for sections, areas and shapes; a triangle keeps its own", () => {
    const draft = fullDraft();
    const area = { kind: "area", id: draft.plan.areas[0]!.id } as const;
    const stage = { kind: "shape", index: 0 } as const;
    expect(outlineOf(moveNode(area, 1, { x: 300, y: 650 })(draft).plan, area)).toEqual([
      0, 700, 300, 650, 200, 900, 0, 900,
    ]);
    expect(outlineOf(insertNode(stage, 3, { x: -50, y: 25 })(draft).plan, stage)!.slice(-4)).toEqual([
      0, 50, -50, 25,
    ]);
    const triangle = removeNode(area, 0)(draft);
    expect(outlineOf(triangle.plan, area)).toEqual([200, 700, 200, 900, 0, 900]);
    expect(removeNode(area, 0)(triangle)).toBe(triangle);
    expect(moveNode(area, 9, { x: 0, y: 0 })(draft)).toBe(draft);
    expect(moveNode(area, 0, { x: Number.NaN, y: 0 })(draft)).toBe(draft);
    expect(outlineOf(draft.plan, { kind: "shape", index: 1 })).toBeNull();
  });

  it("go where the pointer is nearest to the outline, over its last edge too", () => {
    const square = rectangle({ x: 100, y: 100 }, { x: 0, y: 0 });
    expect(square).toEqual([0, 0, 100, 0, 100, 100, 0, 100]);
    expect(nearestOnOutline(square, { x: 60, y: -5 })).toEqual({
      after: 0,
      point: { x: 60, y: 0 },
      distance: 5,
    });
    expect(nearestOnOutline(square, { x: -3, y: 50 }).after).toBe(3);
  });
});

describe("sections", () => {
  it("are added with a free code, changed, and deleted with their seats", () => {
    const draft = fullDraft();
    const more = addSection({ code: "s3", name: words("Balcony"), floor: 2 })(draft);
    expect(more.plan.sections.at(-1)).toEqual({
      ...{ code: "s3", name: words("Balcony"), floor: 2, entrance: null, outline: [], rows: [] },
    });
    expect(addSection({ code: "s1", name: words("Twice") })(draft)).toBe(draft);
    expect(changeSection("s1", { code: "s2" })(draft)).toBe(draft);
    const renamed = changeSection("s2", { code: "boxes", entrance: words("B") })(draft).plan.sections[1]!;
    expect(renamed).toEqual({ ...draft.plan.sections[1], code: "boxes", entrance: words("B") });
    const less = deleteSection("s2")(draft);
    expect(less.plan.sections).toEqual([draft.plan.sections[0]]);
    expect(less.plan.tables).toEqual([]);
  });
});

describe("standing room", () => {
  const draft = fullDraft();
  const [area] = draft.plan.areas;

  it("grows and shrinks with the places it had, as far as its ids reach", () => {
    for (const capacity of [1, 25, 200]) {
      const changed = changeArea(area!.id, { capacity })(draft);
      expect(changed.plan.areas[0]).toEqual({ ...area, capacity });
      expect(changed.nextId).toBe(draft.nextId);
    }
  });

  it("gets new places, never another's, when it grows beyond", () => {
    const grown = changeArea(area!.id, { capacity: 5000 })(draft);
    expect(grown.plan.areas[0]!.firstPlace).toBeGreaterThanOrEqual(draft.nextId);
    expect(grown.nextId).toBeGreaterThanOrEqual(grown.plan.areas[0]!.firstPlace + 10_000);
    const foreign = { ...area!, firstPlace: 1 };
    const imported = { ...draft, plan: { ...draft.plan, areas: [foreign] } };
    expect(changeArea(area!.id, { capacity: 21 })(imported).plan.areas[0]!.firstPlace).toBeGreaterThan(1);
    expect(changeArea(area!.id, { capacity: 0 })(draft)).toBe(draft);
    expect(deleteSelection(selectionOf({ areas: new Set([area!.id]) }))(draft).plan.areas).toEqual([]);
  });
});
