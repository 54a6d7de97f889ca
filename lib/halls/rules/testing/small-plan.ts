import type { LocalizedText } from "#lib/i18n/localized.ts";
import type { Plan, PlanSeat, SeatFlag } from "../plan.ts";

const text = (word: string): LocalizedText => ({ kk: word, ru: word, en: word });

/**
 * A plan drawn in letters, for tests: a row a line, one letter a seat, a space an aisle. `w` is a wheelchair place, `c` a
 * companion's, `r` a seat with a restricted view, `B` a seat of the second category, anything else an ordinary one. A line of
 * dashes starts another section. Seats are 50 apart, rows 100; the focal point is above the middle of the first row.
 */
export function drawPlan(drawing: string): Plan {
  const parts = drawing
    .split(/^\s*-+\s*$/m)
    .map((part) => part.split("\n").filter((line) => line.trim() !== ""));
  const width = Math.max(...parts.flat().map((line) => line.length)) * 50;
  let id = 100;
  let y = 0;
  const seatOf = (letter: string, column: number, number: number): PlanSeat => {
    const flag = ({ w: "wheelchair", c: "companion", r: "restricted-view" } as Record<string, SeatFlag>)[
      letter
    ];
    const seat = {
      id: id++,
      label: String(number),
      x: 25 + column * 50,
      y,
      category: letter === "B" ? "b" : "a",
    };
    return flag ? { ...seat, flags: [flag] } : seat;
  };
  const sections = parts.map((lines, at) => {
    const top = y + 60;
    const rows = lines.map((line, row) => {
      y += 100;
      let number = 0;
      const segments = [...line.matchAll(/\S+/g)].map((found) =>
        [...found[0]].map((letter, place) => seatOf(letter, found.index + place, ++number)),
      );
      return { label: String(row + 1), segments };
    });
    const outline = [0, top, width, top, width, y + 40, 0, y + 40];
    return { code: `s${at + 1}`, name: text(`Section ${at + 1}`), outline, floor: 1, entrance: null, rows };
  });
  return {
    ...{ format: 1, name: "Drawn hall", size: { width, height: y + 100 }, focal: { x: width / 2, y: 0 } },
    categories: [
      { code: "a", name: text("A"), color: 0 },
      { code: "b", name: text("B"), color: 1 },
    ],
    ...{ sections, areas: [], tables: [], shapes: [] },
  };
}
