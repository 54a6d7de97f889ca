import type { Plan, PlanSection, PlanShape } from "#lib/halls/rules/plan.ts";
import { arc, straight } from "#lib/halls/rules/templates/guides.ts";
import { countIds, type Ids, type Segment, wheelchairPairs } from "#lib/halls/rules/templates/rows.ts";
import type { LocalizedText } from "#lib/i18n/localized.ts";
import { footballPitch, oval } from "./field.ts";
import { seatPitch, stairs, stand } from "./stand.ts";
import { gate, ownRows, text } from "./words.ts";

const centre = { x: 10_600, y: 7000 };
const trackHalf = 4220;
const trackRadius = 4626;
const sideSeats = 40;
const sideWidth = sideSeats * seatPitch + 100 + stairs;

/** Spartak stadium: 8,000 seats in two long stands and two round ends, a running track between them and the pitch. */
export function spartakStadium(): Plan {
  const ids = countIds();
  return {
    format: 1,
    name: "«Спартак» стадионы",
    size: { width: 21_200, height: 14_000 },
    focal: centre,
    categories: [
      { code: "vip", name: text("VIP", "VIP", "VIP"), color: 4 },
      { code: "west", name: text("Батыс мінбе", "Западная трибуна", "West stand"), color: 0 },
      {
        code: "west-upper",
        name: text(
          "Батыс мінбе, жоғарғы қатарлар",
          "Западная трибуна, верхние ряды",
          "West stand, upper rows",
        ),
        color: 3,
      },
      { code: "east", name: text("Шығыс мінбе", "Восточная трибуна", "East stand"), color: 2 },
      {
        code: "ends",
        name: text("Қақпа артындағы мінбелер", "Трибуны за воротами", "Stands behind the goals"),
        color: 1,
      },
    ],
    sections: [
      ...sideStand(ids, "W", 90, 18, westCategory),
      ...endStand(ids, "N", 180),
      ...sideStand(ids, "E", -90, 12, () => "east"),
      ...endStand(ids, "S", 0),
    ],
    areas: [],
    tables: [],
    shapes: [
      { kind: "wall", outline: oval(centre, trackHalf, trackRadius) },
      { kind: "wall", outline: oval(centre, trackHalf, trackRadius - 976) },
      ...footballPitch(centre),
      word(sides.W.stand, 0, 6680),
      word(sides.E.stand, 0, -6380),
      ...[-1, 1].flatMap((x) =>
        [-1, 1].map((y) => word(gate((x + 1) / 2 + (y + 1) + 1), x * 6700, y * 5900)),
      ),
    ],
    remark: ownRows,
  };
}

type Side = "W" | "N" | "E" | "S";

/** Where the numbers of each stand's sections begin, what it is called, and the gate to it. */
const sides: Record<Side, { first: number; stand: LocalizedText; gate: number }> = {
  W: { first: 1, stand: text("Батыс мінбе", "Западная трибуна", "West stand"), gate: 3 },
  N: { first: 5, stand: text("Солтүстік мінбе", "Северная трибуна", "North stand"), gate: 1 },
  E: { first: 9, stand: text("Шығыс мінбе", "Восточная трибуна", "East stand"), gate: 2 },
  S: { first: 13, stand: text("Оңтүстік мінбе", "Южная трибуна", "South stand"), gate: 4 },
};

function sectionNames(side: Side, column: number) {
  const { first, stand, gate: number } = sides[side];
  const code = String(first + column);
  const name = text(
    `${stand.kk}, ${code}-сектор`,
    `${stand.ru}, сектор ${code}`,
    `${stand.en}, section ${code}`,
  );
  return { code, name, entrance: gate(number), floor: 1, start: 0 };
}

/** A word on the plan, placed from the middle of the pitch. */
function word(label: LocalizedText, x: number, y: number): PlanShape {
  return { kind: "text", x: centre.x + x, y: centre.y + y, size: 320, label };
}

const westCategory = (column: number, row: number) => {
  if (row >= 12) return "west-upper";
  return row >= 2 && row < 6 && (column === 1 || column === 2) ? "vip" : "west";
};

/**
 * In the west stand the outer sections give half their first row to wheelchairs, and the middle ones have a short last row
 * for the press.
 */
function sideRows(side: Side, column: number, rows: number): Segment[][] {
  const half = sideSeats / 2;
  const plain = Array.from({ length: rows }, (): Segment[] => [half, half]);
  if (side !== "W") return plain;
  if (column === 0) return [[half, wheelchairPairs(5)], ...plain.slice(1)];
  if (column === 3) return [[wheelchairPairs(5), half], ...plain.slice(1)];
  return [...plain, [10]];
}

/** Four sections along a straight of the track. */
function sideStand(
  ids: Ids,
  side: Side,
  away: number,
  rows: number,
  category: (column: number, row: number) => string,
): PlanSection[] {
  return [0, 1, 2, 3].map((column) => {
    const shift = (column - 1.5) * sideWidth * (away > 0 ? 1 : -1);
    return stand(
      {
        ...sectionNames(side, column),
        guide: straight(
          { x: centre.x + shift, y: centre.y + (away > 0 ? 1 : -1) * (trackRadius + 350) },
          away,
        ),
        rows: sideRows(side, column, rows),
        category: (row) => category(column, row),
      },
      ids,
    );
  });
}

const endSeats = 50;

/** Four sections round an end of the track, eight rows each, with open corners where people walk in. */
function endStand(ids: Ids, side: Side, away: number): PlanSection[] {
  const bend = { x: centre.x + (away === 0 ? trackHalf : -trackHalf), y: centre.y };
  const step = ((endSeats * seatPitch + stairs) / (trackRadius + 350)) * (180 / Math.PI);
  return [0, 1, 2, 3].map((column) => {
    return stand(
      {
        ...sectionNames(side, column),
        guide: arc(bend, trackRadius + 350, away + (1.5 - column) * step),
        rows: Array.from({ length: 8 }, (): Segment[] => [endSeats / 2, endSeats / 2]),
        category: () => "ends",
      },
      ids,
    );
  });
}
