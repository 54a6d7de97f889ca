import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { flagBits } from "./open-plan.ts";
import { arbitraryPlan } from "./testing/arbitrary-plan.ts";
import { openPlan, packPlan, unpackPlan } from "./wire.ts";

const overTheWire = <T>(value: T): T => JSON.parse(JSON.stringify(value));

describe("a plan on the wire", () => {
  it("comes back whole, whatever its rows, labels and ids are", () => {
    fc.assert(
      fc.property(arbitraryPlan, (plan) => {
        expect(unpackPlan(overTheWire(packPlan(plan)))).toEqual(plan);
      }),
    );
  });

  it("opens to the same seats in the same order, with neighbours only inside a segment", () => {
    fc.assert(
      fc.property(arbitraryPlan, (plan) => {
        const open = openPlan(overTheWire(packPlan(plan)));
        let index = 0;
        let rowIndex = 0;
        plan.sections.forEach((section, sectionIndex) => {
          expect(open.sections[sectionIndex]).toMatchObject({ code: section.code, first: index });
          for (const row of section.rows) {
            expect(open.rows[rowIndex]).toMatchObject({
              label: row.label,
              section: sectionIndex,
              first: index,
            });
            for (const segment of row.segments) {
              segment.forEach((seat, place) => {
                expect(open.ids[index]).toBe(seat.id);
                expect(open.labels[index]).toBe(seat.label);
                expect([open.x[index], open.y[index]]).toEqual([seat.x, seat.y]);
                expect(open.categories[open.category[index]!]!.code).toBe(seat.category);
                expect(open.flags[index]).toBe(
                  (seat.flags ?? []).reduce((bits, flag) => bits + flagBits[flag], 0),
                );
                expect([open.section[index], open.row[index]]).toEqual([sectionIndex, rowIndex]);
                expect(open.left[index]).toBe(place === 0 ? -1 : index - 1);
                expect(open.right[index]).toBe(place === segment.length - 1 ? -1 : index + 1);
                expect(open.indexOf(seat.id)).toBe(index);
                index++;
              });
            }
            expect(open.rows[rowIndex]!.end).toBe(index);
            rowIndex++;
          }
          expect(open.sections[sectionIndex]!.end).toBe(index);
        });
        expect(open.seatCount).toBe(index);
      }),
    );
  });

  it("knows no seat of another hall", () => {
    fc.assert(
      fc.property(arbitraryPlan, fc.integer({ min: -5, max: 4e9 }), (plan, id) => {
        const open = openPlan(packPlan(plan));
        expect(open.indexOf(id)).toBe(open.ids.indexOf(id));
        expect(open.indexOf(1.5)).toBe(-1);
        expect(open.indexOf(Number.NaN)).toBe(-1);
      }),
    );
  });

  it("rounds to the centimetre without letting the rounding add up along a row", () => {
    const [plan] = fc.sample(arbitraryPlan, 1);
    const seats = Array.from({ length: 200 }, (_, place) => ({
      id: place + 1,
      label: `${place}`,
      x: place * 50.37,
      y: Math.sin(place / 20) * 300,
      category: "first",
    }));
    const its = { ...plan!, sections: [{ ...sectionOf(), rows: [{ label: "1", segments: [seats] }] }] };
    const open = openPlan(packPlan(its));
    seats.forEach((seat, index) => {
      expect(Math.abs(open.x[index]! - seat.x)).toBeLessThanOrEqual(0.5);
      expect(Math.abs(open.y[index]! - seat.y)).toBeLessThanOrEqual(0.5);
    });
  });

  it("refuses a document whose columns end too early", () => {
    const plan = fc
      .sample(arbitraryPlan, 50)
      .find((its) => its.sections.some((s) => s.rows.some((r) => r.segments.flat().length > 0)))!;
    const wire = packPlan(plan);
    expect(() => openPlan({ ...wire, seats: { ...wire.seats, x: "" } })).toThrow(RangeError);
    expect(() => openPlan({ ...wire, seats: { ...wire.seats, count: wire.seats.count + 1 } })).toThrow(
      RangeError,
    );
  });
});

function sectionOf() {
  const name = { kk: "Партер", ru: "Партер", en: "Stalls" };
  return { code: "p", name, outline: [0, 0, 1, 0, 1, 1], floor: 0, entrance: null };
}
