import type { Plan } from "#lib/halls/rules/plan.ts";

const columns = 90;
const rows = 213;
const pitchCm = 50;
const rowsInSection = 71;

const named = (name: string) => ({ kk: name, ru: name, en: name });

/** A hall as tall as a phone's screen: seen whole, all of its 19,170 seats are on the screen at once, over 4 pixels apart. */
export function packedHall(): Plan {
  const colors = [0, 1, 2].map((color) => ({
    code: `c${color}`,
    name: named(`Zone ${color}`),
    color,
  }));
  const sections = colors.map(({ code }, part) => {
    const top = part * rowsInSection * pitchCm;
    const [right, bottom] = [columns * pitchCm, top + rowsInSection * pitchCm];
    return {
      code: `s${part}`,
      name: named(`Section ${part}`),
      outline: [0, top, right, top, right, bottom, 0, bottom],
      floor: 0,
      entrance: null,
      rows: Array.from({ length: rowsInSection }, (_, row) => ({
        label: String(part * rowsInSection + row + 1),
        segments: [
          Array.from({ length: columns }, (_, seat) => ({
            id: 1 + (part * rowsInSection + row) * columns + seat,
            label: String(seat + 1),
            x: (seat + 0.5) * pitchCm,
            y: top + (row + 0.5) * pitchCm,
            category: code,
          })),
        ],
      })),
    };
  });
  return {
    format: 1,
    name: "Packed",
    size: { width: columns * pitchCm, height: rows * pitchCm },
    focal: { x: (columns * pitchCm) / 2, y: 0 },
    categories: colors,
    sections,
    areas: [],
    tables: [],
    shapes: [],
  };
}
