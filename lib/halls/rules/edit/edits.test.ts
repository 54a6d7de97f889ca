import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { PlanDraft } from "../draft.ts";
import { deleteSelection } from "./delete.ts";
import { pushStep, redo, startHistory, undo } from "./history.ts";
import { mirror, rotate } from "./moves.ts";
import { addSection } from "./sections.ts";
import { selectAll, selectRow, selectThing } from "./select.ts";
import { seatsOf } from "./sharing.ts";
import { anyEdit, choose } from "./testing/any-edit.ts";
import { fullDraft, words } from "./testing/small-draft.ts";
import { withTables } from "./with-tables.ts";

const someEdits = fc.array(anyEdit, { minLength: 1, maxLength: 12 });
const idsOf = (draft: PlanDraft) => [...seatsOf(draft.plan)].map((seat) => seat.id);

/** Every id that a draft holds: of seats, tables, areas and each of their places. */
function allIds({ plan }: PlanDraft): number[] {
  const places = plan.areas.flatMap((area) =>
    Array.from({ length: area.capacity }, (_, at) => area.firstPlace + at),
  );
  return [...seatsOf(plan), ...plan.tables, ...plan.areas].map((its) => its.id).concat(places);
}

function numbersOf(value: unknown): number[] {
  if (typeof value === "number") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(numbersOf) : [];
}

describe("whatever is done to a draft", () => {
  it("no id is there twice, each is below nextId, no seat is lost and every number is finite", () => {
    fc.assert(
      fc.property(someEdits, (edits) => {
        let draft = fullDraft();
        for (const { name, apply } of edits) {
          const before = draft;
          const copy = structuredClone(before);
          draft = apply(before);
          expect(before, `${name} changes what it was given`).toEqual(copy);
          const ids = allIds(draft);
          expect(new Set(ids).size, `${name} gives an id twice`).toBe(ids.length);
          expect(Math.max(...ids), `${name} leaves nextId behind`).toBeLessThan(draft.nextId);
          expect(draft.nextId).toBeGreaterThanOrEqual(before.nextId);
          const there = new Set(ids);
          if (name !== "changeTable" && name !== "growRow")
            expect(
              idsOf(before).filter((id) => !there.has(id)),
              `${name} loses a seat`,
            ).toEqual([]);
          expect(numbersOf(draft).every(Number.isFinite), `${name} writes a number that is none`).toBe(true);
        }
      }),
      { numRuns: 150 },
    );
  });

  it("what does not change stays the same object, and a draft that is equal is the same draft", () => {
    fc.assert(
      fc.property(someEdits, (edits) => {
        let draft = fullDraft();
        for (const { name, apply } of edits) {
          const next = apply(draft);
          if (next !== draft) expect(next, `${name} makes an equal draft`).not.toEqual(draft);
          for (const section of next.plan.sections) {
            const old = draft.plan.sections.find((its) => its.code === section.code);
            for (const row of section.rows) {
              const same = old?.rows.find((its) => its.segments[0]?.[0]?.id === row.segments[0]?.[0]?.id);
              if (same && same !== row) expect(row, `${name} copies a row`).not.toEqual(same);
            }
          }
          draft = next;
        }
      }),
      { numRuns: 100 },
    );
  });

  it("undo gives the first draft back and redo the last, and no id is given a second time", () => {
    fc.assert(
      fc.property(someEdits, (edits) => {
        const first = fullDraft();
        let history = startHistory(first);
        const given = new Set(allIds(first));
        for (const { name, apply } of edits) history = pushStep(history, apply(history.present), name);
        const last = history.present;
        for (const id of allIds(last)) given.add(id);
        while (history.past) history = undo(history);
        expect(history.present.plan).toBe(first.plan);
        expect(history.present.nextId).toBe(last.nextId);
        const again = edits.reduce((draft, { apply }) => apply(draft), history.present);
        const isOld = new Set(allIds(first));
        for (const seat of idsOf(again)) if (!isOld.has(seat)) expect(given.has(seat)).toBe(false);
        while (history.future) history = redo(history);
        expect(history.present.plan).toBe(last.plan);
      }),
    );
  });

  it("a delete takes the chosen seats and those of chosen tables, and no other", () => {
    fc.assert(
      fc.property(
        someEdits,
        fc.array(fc.nat(500), { maxLength: 20 }),
        fc.boolean(),
        (edits, picks, others) => {
          const draft = edits.reduce((its, { apply }) => apply(its), fullDraft());
          const { chosen } = choose(draft, picks, others);
          const { seats } = withTables(draft.plan, chosen);
          const after = deleteSelection(chosen)(draft);
          expect(idsOf(after)).toEqual(idsOf(draft).filter((id) => !seats.has(id)));
          const left = new Set(idsOf(after));
          expect(after.plan.tables.flatMap((table) => table.seats).every((id) => left.has(id))).toBe(true);
          for (const { rows } of after.plan.sections)
            for (const row of rows) expect(row.segments.every((segment) => segment.length > 0)).toBe(true);
        },
      ),
    );
  });

  it("an empty section is deleted when it alone is chosen, and one with seats is not", () => {
    const draft = addSection({ code: "s9", name: words("New") })(fullDraft());
    const after = deleteSelection(selectThing(draft.plan, { kind: "section", code: "s9" }))(draft);
    expect(after.plan.sections.map(({ code }) => code)).toEqual(["s1", "s2"]);
    expect(deleteSelection(selectThing(draft.plan, { kind: "section", code: "s1" }))(draft)).toBe(draft);
    const both = { ...selectRow(draft.plan, 100), section: "s9" };
    expect(deleteSelection(both)(draft).plan.sections.map(({ code }) => code)).toContain("s9");
  });

  it("a mirror twice and a full turn in steps leave everything where it was, within a millimetre", () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(500), { minLength: 1, maxLength: 20 }),
        fc.boolean(),
        fc.constantFrom(1, 2, 3, 5, 8, 24),
        (picks, others, steps) => {
          const draft = fullDraft();
          const { chosen } = choose(draft, picks, others);
          const flip = mirror(chosen, others ? "horizontal" : "vertical");
          expectNear(flip(flip(draft)), draft);
          let turned = draft;
          for (let step = 0; step < steps; step++) turned = rotate(chosen, 360 / steps)(turned);
          expectNear(turned, draft);
        },
      ),
    );
  });

  it("turns about the middle of what is chosen: half a turn of a row swaps its ends", () => {
    const draft = fullDraft();
    const row = selectRow(draft.plan, 100);
    const places = (its: PlanDraft) =>
      [...seatsOf(its.plan)].filter((seat) => row.seats.has(seat.id)).map(({ x, y }) => `${x} ${y}`);
    expect(places(rotate(row, 180)(draft))).toEqual(places(draft).reverse());
  });

  it("turns all of a hall without tearing it: distances stay", () => {
    const draft = fullDraft();
    const turned = [...seatsOf(rotate(selectAll(draft.plan), 37)(draft).plan)];
    const seats = [...seatsOf(draft.plan)];
    const far = (list: typeof seats, at: number) =>
      Math.hypot(list[at]!.x - list[0]!.x, list[at]!.y - list[0]!.y);
    seats.forEach((_, at) => {
      expect(Math.abs(far(turned, at) - far(seats, at))).toBeLessThan(0.1);
    });
  });
});

function expectNear(draft: PlanDraft, wanted: PlanDraft): void {
  const pairs = (its: PlanDraft) => numbersOf({ ...its.plan, sections: [...seatsOf(its.plan)] });
  const [one, other] = [pairs(draft), pairs(wanted)];
  expect(one.length).toBe(other.length);
  one.forEach((value, at) => {
    expect(Math.abs(value - other[at]!)).toBeLessThan(0.1);
  });
}
