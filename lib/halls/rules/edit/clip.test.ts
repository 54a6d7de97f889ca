import { describe, expect, test } from "vitest";
import { validatePlan } from "../validate.ts";
import { clipOf, readClip, writeClip } from "./clip.ts";
import { pasteClip } from "./paste.ts";
import { selectAll } from "./select.ts";
import { selectionOf } from "./selection.ts";
import { seatsOf } from "./sharing.ts";
import { drawDraft, fullDraft, words } from "./testing/small-draft.ts";

const ids = (plan: Parameters<typeof seatsOf>[0]) => [...seatsOf(plan)].map(({ id }) => id);
const away = { dx: 3000, dy: 0 };

describe("a part of a hall goes to another one through a text", () => {
  test("everything in it, with ids of the hall it comes to", () => {
    const from = fullDraft();
    const clip = readClip(writeClip(clipOf(from.plan, selectAll(from.plan))))!;
    const to = drawDraft("aaaa");
    const { plan, nextId } = pasteClip(clip, away)(to);
    const added = ids(plan).slice(4);
    expect(added).toHaveLength(ids(from.plan).length);
    expect(added.every((id) => id >= to.nextId && id < nextId)).toBe(true);
    expect([plan.tables.length, plan.areas.length, plan.shapes.length]).toEqual([1, 1, 2]);
    expect(plan.tables[0]!.seats.every((id) => added.includes(id))).toBe(true);
    const faults = validatePlan({ ...plan, size: { width: 9000, height: 9000 } });
    expect(faults.map(({ code }) => code)).toEqual([]);
  });

  test("rows of a part join the section of the same code; their labels count on", () => {
    const from = drawDraft("aaaa\naaaa");
    const [row] = from.plan.sections[0]!.rows;
    const clip = clipOf(from.plan, selectionOf({ seats: new Set(row!.segments.flat().map(({ id }) => id)) }));
    const { plan } = pasteClip(clip, away)(from);
    expect(plan.sections).toHaveLength(1);
    expect(plan.sections[0]!.rows.map(({ label }) => label)).toEqual(["1", "2", "3"]);
  });

  test("a category is found by its name, added where there is room, and else the first one is taken", () => {
    const from = drawDraft("aaBB");
    from.plan.categories[1]!.name = words("Loge");
    const clip = clipOf(from.plan, selectAll(from.plan));
    const other = drawDraft("aa");
    other.plan.categories = [{ code: "x", name: words("Loge"), color: 0 }];
    const found = pasteClip(clip, away)(other).plan;
    expect(found.categories.map(({ code }) => code)).toEqual(["x", "c1000"]);
    const full = Array.from({ length: 8 }, (_, at) => ({ code: `k${at}`, name: words(`K${at}`), color: at }));
    const { plan } = pasteClip(clip, away)({ ...other, plan: { ...other.plan, categories: full } });
    expect(plan.categories).toBe(full);
    expect(
      plan.sections
        .at(-1)!
        .rows[0]!.segments.flat()
        .every(({ category }) => category === "k0"),
    ).toBe(true);
  });
});

test.each([
  ["words", "Dear sir"],
  ["a list", "[]"],
  ["broken JSON", '{"kametay":"hall-part"'],
  ["another file of ours", '{"kametay":"hall-plan","version":1,"plan":{}}'],
  ["no plan", '{"kametay":"hall-part","version":1,"plan":{"sections":[{"rows":1}]}}'],
  ["a key of its own", writeClip({ ...drawDraft("aa").plan, script: "x" } as never)],
  ["a number beyond all halls", writeClip({ ...drawDraft("aa").plan, size: { width: 1e308, height: 1 } })],
])("a clipboard with %s is no part of a hall", (_name, text) => {
  expect(readClip(text)).toBeNull();
});
