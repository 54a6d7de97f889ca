import fc from "fast-check";
import type { Plan, PlanSection, SeatFlag } from "../plan.ts";

const label = fc.oneof(
  fc.integer({ min: 0, max: 300 }).map(String),
  fc.constantFrom("A12", "01", "Қ-4", "", "10000000", "1.5"),
);
const coordinate = fc.integer({ min: -50_000, max: 200_000 });
const flags = fc.subarray<SeatFlag>([
  "wheelchair",
  "companion",
  "restricted-view",
  "lift-up-armrest",
  "hearing-loop",
]);
const text = (word: string) => ({ kk: `${word} kk`, ru: `${word} ru`, en: `${word} en` });
const categories = ["first", "second", "third"].map((code, color) => ({ code, name: text(code), color }));

const segment = fc.array(
  fc.record({ label, x: coordinate, y: coordinate, category: fc.nat(2), flags, skip: fc.nat(3) }),
  {
    maxLength: 8,
  },
);
const row = fc.record({ label, segments: fc.array(segment, { maxLength: 4 }) });
const sections = fc.array(fc.array(row, { maxLength: 4 }), { maxLength: 4 });

/** Plans of any shape, empty rows, odd labels and scattered ids among them; coordinates are whole centimetres. */
export const arbitraryPlan: fc.Arbitrary<Plan> = fc
  .tuple(sections, fc.integer({ min: 1, max: 4e9 }))
  .map(([drawn, start]) => {
    let id = start;
    return {
      format: 1,
      name: "Any hall",
      size: { width: 1000, height: 800 },
      focal: { x: 500, y: 0 },
      categories,
      sections: drawn.map(
        (rows, index): PlanSection => ({
          code: `s${index}`,
          name: text(`Section ${index}`),
          outline: [0, 0, 10, 0, 10, 10],
          floor: index,
          entrance: index % 2 === 0 ? null : text("Entrance"),
          rows: rows.map((its) => ({
            label: its.label,
            segments: its.segments.map((seats) =>
              seats.map(({ label, x, y, category, flags, skip }) => {
                id += 1 + skip * skip * 100;
                const seat = { id, label, x, y, category: categories[category]!.code };
                return flags.length > 0 ? { ...seat, flags } : seat;
              }),
            ),
          })),
        }),
      ),
      areas: [
        {
          id: 7,
          name: text("Floor"),
          category: "first",
          capacity: 10,
          firstPlace: 1,
          outline: [0, 0, 5, 0, 5, 5],
          floor: 0,
        },
      ],
      tables: [{ id: 1, label: "1", x: 5, y: 5, radius: 40, whole: false, seats: [] }],
      shapes: [{ kind: "stage", outline: [0, 0, 9, 0, 9, 9], label: text("Stage") }],
    };
  });
