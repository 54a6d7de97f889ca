import type { OpenPlan } from "#lib/halls/rules/open-plan.ts";
import type { Plan, PlanSeat, SeatFlag } from "#lib/halls/rules/plan.ts";
import { openAuthoredPlan } from "#lib/halls/rules/wire.ts";

const text = (word: string) => ({ kk: word, ru: word, en: word });
const pitch = 50;

type SmallSection = {
  code: string;
  /** Segments of each row, e.g. [[3, 4], [2]]: a row of 3 and 4 seats, then a row of 2. */
  rows: number[][];
  x?: number;
  y?: number;
  /** The floor, where it is more than what lies around the seats. */
  outline?: number[];
  /** How many quarter turns the section stands turned by. */
  turns?: number;
  category?: string;
  flags?: (seat: number) => SeatFlag[];
};

/**
 * A hall for tests. Ids count from 1 in the order of the rows; seats stand 50 cm apart, rows 100 cm, and an aisle is 100 cm wide.
 */
export function smallHall(sections: SmallSection[], more: Partial<Plan> = {}): OpenPlan {
  let id = 0;
  return openAuthoredPlan({
    format: 1,
    name: "Small hall",
    size: { width: 4000, height: 4000 },
    focal: { x: 0, y: 0 },
    categories: [
      { code: "near", name: text("Near"), color: 0 },
      { code: "far", name: text("Far"), color: 3 },
    ],
    sections: sections.map(
      ({ code, rows, x = 0, y = 0, outline = [], turns = 0, category = "near", flags }) => ({
        code,
        name: text(code),
        outline,
        floor: 1,
        entrance: null,
        rows: rows.map((segments, row) => {
          let along = 0;
          return {
            label: String(row + 1),
            segments: segments.map((count) => {
              const seats = Array.from({ length: count }, (_, place): PlanSeat => {
                const [dx, dy] = turned(along + place * pitch, row * 100, turns);
                const seat = { id: ++id, label: String(place + 1), x: x + dx, y: y + dy, category };
                const its = flags?.(seat.id) ?? [];
                return its.length > 0 ? { ...seat, flags: its } : seat;
              });
              along += count * pitch + 100;
              return seats;
            }),
          };
        }),
      }),
    ),
    areas: [],
    tables: [],
    shapes: [],
    ...more,
  });
}

function turned(x: number, y: number, turns: number): [number, number] {
  const [a, b] = [x, y];
  return (
    [
      [a, b],
      [-b, a],
      [-a, -b],
      [b, -a],
    ] as const
  )[turns & 3] as [number, number];
}
