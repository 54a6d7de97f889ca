import type { Plan, PlanSection, SeatFlag } from "#lib/halls/rules/plan.ts";
import { arc, straight } from "#lib/halls/rules/templates/guides.ts";
import {
  countIds,
  type Ids,
  layRows,
  type RowDrawing,
  type Segment,
  wheelchairPairs,
} from "#lib/halls/rules/templates/rows.ts";
import { ownRows, stage, text } from "./words.ts";

const middle = 1300;
const curve = { x: middle, y: -1900 };
const rowPitch = 95;

/** The Abai theatre's main hall: 530 seats in stalls, amphitheatre, eight boxes and a balcony. */
export function abaiTheatre(): Plan {
  const ids = countIds();
  return {
    format: 1,
    name: "Абай театры, үлкен зал",
    size: { width: 2600, height: 3240 },
    focal: { x: middle, y: 380 },
    categories: [
      {
        code: "stalls-front",
        name: text("Партер, алдыңғы қатарлар", "Партер, первые ряды", "Stalls, front rows"),
        color: 4,
      },
      { code: "stalls", name: text("Партер", "Партер", "Stalls"), color: 0 },
      { code: "box", name: text("Ложа", "Ложа", "Box"), color: 3 },
      { code: "amphitheatre", name: text("Амфитеатр", "Амфитеатр", "Amphitheatre"), color: 2 },
      { code: "balcony", name: text("Балкон", "Балкон", "Balcony"), color: 1 },
    ],
    sections: [
      stalls(ids),
      ...Array.from({ length: 8 }, (_, at) => box(at + 1, ids)),
      amphitheatre(ids),
      balcony(ids),
    ],
    areas: [],
    tables: [],
    shapes: [
      stage(middle, 60, 1500, 400, 110),
      ...[330, 2270].map((x) => ({ kind: "icon", icon: "entrance", x, y: 2060, size: 110 }) as const),
      { kind: "icon", icon: "accessible", x: 200, y: 2060, size: 110 },
      ...[330, 2270].map((x) => ({ kind: "icon", icon: "stairs", x, y: 2760, size: 110 }) as const),
    ],
    remark: ownRows,
  };
}

const stallsSides = [4, 4, 4, 5, 5, 6, 6, 6, 6, 6, 7, 7, 7];
const stallsCentre = 12;

/** Fourteen curved rows between two aisles; the last gives its sides to wheelchairs, and seats on the aisles lift an armrest. */
function stalls(ids: Ids): PlanSection {
  const rows = Array.from({ length: 14 }, (_, at): RowDrawing => {
    const sides = stallsSides[at] ?? 4;
    const side: Segment = at === 13 ? wheelchairPairs(2) : sides;
    return {
      label: String(at + 1),
      depth: at * rowPitch,
      segments: [side, stallsCentre, side],
      category: at < 5 ? "stalls-front" : "stalls",
      flags: (seat) => stallsFlags(at, seat, sides),
    };
  });
  const laid = layRows({ guide: arc(curve, 2700, 90), rows, ids });
  return {
    ...laid,
    code: "stalls",
    name: text("Партер", "Партер", "Stalls"),
    floor: 1,
    entrance: text("Фойе, оң және сол жақ есік", "Фойе, правая и левая двери", "Foyer, right and left doors"),
  };
}

function stallsFlags(row: number, seat: number, sides: number): SeatFlag[] {
  const centre = stallsCentre;
  const onAisle = [sides, sides + 1, sides + centre, sides + centre + 1].includes(seat);
  if (onAisle && row >= 4 && row <= 8) return ["lift-up-armrest"];
  if (row >= 2 && row <= 4 && seat > sides && seat <= sides + centre) return ["hearing-loop"];
  return [];
}

function amphitheatre(ids: Ids): PlanSection {
  const rows = Array.from(
    { length: 4 },
    (_, at): RowDrawing => ({
      label: String(at + 1),
      depth: at * rowPitch,
      segments: [7, 12, 7],
      category: "amphitheatre",
    }),
  );
  const laid = layRows({ guide: arc(curve, 2700 + 14 * rowPitch + 150, 90), rows, ids });
  return {
    ...laid,
    code: "amphitheatre",
    name: text("Амфитеатр", "Амфитеатр", "Amphitheatre"),
    floor: 1,
    entrance: text("Фойе, ортаңғы есік", "Фойе, средняя дверь", "Foyer, middle door"),
  };
}

/** Four on each side, two chairs behind two; from the back of the two nearest the stage its corner is out of sight. */
function box(number: number, ids: Ids): PlanSection {
  const onLeft = number <= 4;
  const place = (number - 1) % 4;
  const away = onLeft ? 196 - place * 6 : -16 + place * 6;
  const reach = 950 + [20, 55, 75, 80][place]!;
  const guide = straight({ x: middle + (onLeft ? -reach : reach), y: 960 + place * 290 }, away);
  const rows = [1, 2].map(
    (row): RowDrawing => ({
      label: String(row),
      depth: (row - 1) * 85,
      segments: [{ count: 2, pitch: 70 }],
      category: "box",
      flags: () => (row === 2 && place === 0 ? ["restricted-view"] : []),
    }),
  );
  return {
    ...layRows({ guide, rows, ids }),
    code: `box-${number}`,
    name: text(`${number}-ложа`, `Ложа ${number}`, `Box ${number}`),
    floor: 1,
    entrance: onLeft
      ? text("Сол жақ дәліз", "Левый коридор", "Left corridor")
      : text("Оң жақ дәліз", "Правый коридор", "Right corridor"),
  };
}

function balcony(ids: Ids): PlanSection {
  const rows = Array.from(
    { length: 3 },
    (_, at): RowDrawing => ({
      label: String(at + 1),
      depth: at * 90,
      segments: [6, 12, 6],
      category: "balcony",
      flags: (seat, seats) => (seat <= 2 || seat > seats - 2 ? ["restricted-view"] : []),
    }),
  );
  const laid = layRows({ guide: arc({ x: middle, y: 400 }, 2540, 90), rows, ids, pitch: 62, aisle: 130 });
  return {
    ...laid,
    code: "balcony",
    name: text("Балкон", "Балкон", "Balcony"),
    floor: 2,
    entrance: text("Екінші қабат фойесі", "Фойе второго этажа", "Second-floor foyer"),
  };
}
