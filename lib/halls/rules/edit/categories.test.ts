import { describe, expect, it } from "vitest";
import { addCategory, changeCategory, deleteCategory, freeColor, paint, setFlag } from "./categories.ts";
import { clipOf } from "./clip.ts";
import { fitHall, renamePlan, setBackground, setFocal, setRemark, setSize } from "./hall.ts";
import { pushStep, startHistory, undo } from "./history.ts";
import { pasteClip } from "./paste.ts";
import { selectAll, selectCategory, selectInBox, selectInLasso, selectRows, thingAt } from "./select.ts";
import {
  addToSelection,
  nothingSelected,
  pruneSelection,
  selectionOf,
  selectionSize,
  toggleSelection,
} from "./selection.ts";
import { addShape, changeShape } from "./shapes.ts";
import { seatsOf } from "./sharing.ts";
import { planStatistics } from "./statistics.ts";
import { drawDraft, fullDraft, words } from "./testing/small-draft.ts";

const draft = fullDraft();
const shades = (its: typeof draft) => planStatistics(its.plan).categories;

describe("categories", () => {
  it("are painted on seats and areas; one that the plan does not have is not", () => {
    expect(shades(draft)).toEqual([
      { code: "a", seats: 22, places: 20 },
      { code: "b", seats: 15, places: 0 },
    ]);
    const painted = paint(selectAll(draft.plan), "b")(draft);
    expect(shades(painted)[1]).toEqual({ code: "b", seats: 37, places: 20 });
    expect(paint(selectAll(draft.plan), "b")(painted)).toBe(painted);
    expect(paint(selectAll(draft.plan), "gold")(draft)).toBe(draft);
  });

  it("are added with a free code and colour up to eight, and go with a replacement", () => {
    let full = draft;
    for (let more = 0; more < 9; more++)
      full = addCategory({
        name: words("C"),
        color: freeColor(full.plan),
      })(full);
    expect(full.plan.categories.map((its) => its.color)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
    expect(changeCategory("b", { color: 5 })(draft).plan.categories[1]!.color).toBe(5);
    const merged = deleteCategory("a", "b")(draft);
    expect(shades(merged)).toEqual([{ code: "b", seats: 37, places: 20 }]);
    expect(deleteCategory("b", "b")(draft)).toBe(draft);
    expect(deleteCategory("b", "gold")(draft)).toBe(draft);
  });
});

describe("the code of a category", () => {
  it("is never given to another one, in the session that deleted it or after", () => {
    const add = addCategory({ name: words("VIP"), color: 2 });
    const first = add(draft);
    const { code } = first.plan.categories.at(-1)!;
    const again = add(deleteCategory(code, "a")(first));
    expect(again.plan.categories.at(-1)).toEqual({
      code: expect.not.stringMatching(code),
      name: words("VIP"),
      color: 2,
    });
    const undone = undo(pushStep(startHistory(draft), first, "category")).present;
    expect(add(undone).plan.categories.at(-1)!.code).not.toBe(code);
  });

  it("is not another hall's when a part of that hall is pasted", () => {
    const clip = clipOf(draft.plan, selectAll(draft.plan));
    const other = {
      ...draft,
      plan: { ...draft.plan, categories: [{ code: "x", name: words("X"), color: 0 }] },
    };
    const { plan } = pasteClip(clip, { dx: 3000, dy: 0 })(other);
    expect(plan.categories.map((its) => its.name.en)).toEqual(["X", "A", "B"]);
    expect(plan.categories.some(({ code }) => code === "a" || code === "b")).toBe(false);
  });
});

describe("marks of seats", () => {
  it("are set and taken away, in one order, without leaving an empty list", () => {
    const plain = drawDraft("aa");
    const marked = setFlag(
      new Set([100]),
      "wheelchair",
      true,
    )(setFlag(new Set([100]), "hearing-loop", true)(plain));
    expect([...seatsOf(marked.plan)][0]!.flags).toEqual(["wheelchair", "hearing-loop"]);
    expect(planStatistics(marked.plan).flags).toMatchObject({
      wheelchair: 1,
      "hearing-loop": 1,
      companion: 0,
    });
    const bare = setFlag(
      new Set([100]),
      "wheelchair",
      false,
    )(setFlag(new Set([100]), "hearing-loop", false)(marked));
    expect(bare.plan).toEqual(plain.plan);
    expect(setFlag(new Set([101]), "companion", false)(plain)).toBe(plain);
  });
});

describe("figures of a hall", () => {
  it("add up", () => {
    const figures = planStatistics(draft.plan);
    expect(figures).toMatchObject({ capacity: 57, seats: 37, places: 20, tables: 1, rows: 5 });
    expect(figures.sections).toEqual([
      { code: "s1", rows: 2, seats: 20 },
      { code: "s2", rows: 3, seats: 17 },
    ]);
  });
});

describe("choosing", () => {
  it("by a box, a free line, rows and a category", () => {
    const box = selectInBox(draft.plan, { minX: 0, minY: 90, maxX: 110, maxY: 210 });
    expect([...box.seats]).toEqual([100, 101, 110, 111]);
    expect([...selectInLasso(draft.plan, [0, 90, 110, 90, 110, 210]).seats]).toEqual([100, 101]);
    expect(selectRows(draft.plan, new Set([100, 115])).seats.size).toBe(20);
    const cheap = selectCategory(draft.plan, "a");
    expect([cheap.areas.size, cheap.seats.size]).toEqual([1, 22]);
  });

  it("adds, takes out again and forgets what is gone", () => {
    const [one, two] = [
      selectionOf({ seats: new Set([100, 101]) }),
      selectionOf({ seats: new Set([101, 102]) }),
    ];
    expect([...addToSelection(one, two).seats]).toEqual([100, 101, 102]);
    expect([...toggleSelection(one, two).seats]).toEqual([100, 102]);
    expect(pruneSelection(one, draft.plan)).toBe(one);
    const stale = selectionOf({ seats: new Set([100, 9999]), shapes: new Set([0, 7]), section: "gone" });
    const left = pruneSelection(stale, draft.plan);
    expect([selectionSize(left), left.section]).toEqual([2, null]);
    expect(pruneSelection(nothingSelected, draft.plan)).toBe(nothingSelected);
  });

  it("finds what lies under the pointer, the seat first", () => {
    expect(thingAt(draft.plan, { x: 30, y: 104 }, 20)).toEqual({ kind: "seat", id: 100 });
    expect(thingAt(draft.plan, { x: 600, y: 500 }, 20)).toEqual({
      kind: "table",
      id: draft.plan.tables[0]!.id,
    });
    expect(thingAt(draft.plan, { x: 100, y: 800 }, 20)).toEqual({
      kind: "area",
      id: draft.plan.areas[0]!.id,
    });
    expect(thingAt(draft.plan, { x: 100, y: 22 }, 20)).toEqual({ kind: "shape", index: 1 });
    expect(thingAt(draft.plan, { x: 300, y: 25 }, 20)).toEqual({ kind: "shape", index: 0 });
    expect(thingAt(draft.plan, { x: 260, y: 150 }, 20)).toEqual({ kind: "section", code: "s1" });
    expect(thingAt(draft.plan, { x: 5000, y: 5000 }, 20)).toBeNull();
  });
});

describe("the hall", () => {
  it("is fitted round all that is in it, the picture to trace goes along, and then it fits", () => {
    const traced = setBackground({ x: 0, y: 0, width: 800, height: 600, opacity: 0.5 })(draft);
    const fitted = fitHall(100)(traced);
    const [dx, dy] = [fitted.background!.x, fitted.background!.y];
    expect(Math.min(...[...seatsOf(fitted.plan)].map((seat) => seat.x))).toBe(25 + dx);
    expect(fitted.plan.focal).toEqual({ x: draft.plan.focal.x + dx, y: draft.plan.focal.y + dy });
    expect(fitted.plan.areas[0]!.outline[0]).toBe(dx);
    expect(fitHall(100)(fitted)).toBe(fitted);
  });

  it("takes a name, a size, a focal point and a remark, and nothing that is none", () => {
    expect(renamePlan("Abai")(draft).plan.name).toBe("Abai");
    expect(setSize({ width: 900, height: 700 })(draft).plan.size).toEqual({ width: 900, height: 700 });
    expect(setFocal({ x: 1, y: 2 })(draft).plan.focal).toEqual({ x: 1, y: 2 });
    const noted = setRemark(words("Rows are a guess"))(draft);
    expect(setRemark(null)(noted).plan).toEqual(draft.plan);
    expect(setRemark(null)(draft)).toBe(draft);
    expect(setFocal({ x: 1e308, y: 2 })(draft)).toBe(draft);
    expect(addShape({ kind: "wall", outline: [0, 0, Number.NaN, 1, 2, 2] })(draft)).toBe(draft);
    const icon = { kind: "icon", icon: "stairs", x: 5, y: 6, size: 40 } as const;
    expect(changeShape(1, icon)(draft).plan.shapes[1]).toEqual(icon);
  });
});
