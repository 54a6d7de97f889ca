import type { Plan, PlanSection } from "#lib/halls/rules/plan.ts";
import { arc } from "#lib/halls/rules/templates/guides.ts";
import {
  countIds,
  type Ids,
  layRows,
  type RowDrawing,
  wheelchairPairs,
} from "#lib/halls/rules/templates/rows.ts";
import { gate, ownRows, stage, text } from "./words.ts";

const middle = 2200;
const fanPlaces = 600;
const dancePlaces = 1200;
const bar = text("Бар", "Бар", "Bar");

/** Outlines are written from the middle of the hall. */
const floorOutline = (points: number[]) => points.map((value, at) => (at % 2 === 0 ? value + middle : value));

/** The complex's smaller hall without chairs: a fan zone of 600, a dance floor of 1,200, a seated balcony of 120. */
export function standingConcert(): Plan {
  const ids = countIds();
  const sections = [balcony(ids)];
  const firstFan = ids();
  return {
    format: 1,
    name: "Концерт залы, тік тұру",
    size: { width: middle * 2, height: 3980 },
    focal: { x: middle, y: 600 },
    categories: [
      { code: "fan", name: text("Фан-аймақ", "Фан-зона", "Fan zone"), color: 6 },
      { code: "dance", name: text("Би алаңы", "Танцпол", "Dance floor"), color: 0 },
      {
        code: "balcony",
        name: text("Балкон, отыратын орындар", "Балкон, сидячие места", "Balcony, seated"),
        color: 1,
      },
    ],
    sections,
    areas: [
      {
        ...{ id: 1, name: text("Фан-аймақ", "Фан-зона", "Fan zone"), category: "fan", floor: 1 },
        ...{ capacity: fanPlaces, firstPlace: firstFan },
        outline: floorOutline([
          -1300, 960, 1300, 960, 1300, 1500, 900, 1680, 0, 1750, -900, 1680, -1300, 1500,
        ]),
      },
      {
        ...{ id: 2, name: text("Би алаңы", "Танцпол", "Dance floor"), category: "dance", floor: 1 },
        ...{ capacity: dancePlaces, firstPlace: firstFan + fanPlaces },
        outline: floorOutline([
          -1600, 1000, -1400, 1000, -1400, 1560, -920, 1780, 0, 1850, 920, 1780, 1400, 1560, 1400, 1000, 1600,
          1000, 1600, 3000, -1600, 3000,
        ]),
      },
    ],
    tables: [],
    shapes: [
      stage(middle, 100, 2400, 620, 80),
      { kind: "wall", outline: floorOutline([-2100, 60, 2100, 60, 2100, 3900, -2100, 3900]) },
      {
        kind: "wall",
        outline: floorOutline([-2050, 1900, -1750, 1900, -1750, 2900, -2050, 2900]),
        label: bar,
      },
      { kind: "wall", outline: floorOutline([1750, 1900, 2050, 1900, 2050, 2900, 1750, 2900]), label: bar },
    ],
    remark: ownRows,
  };
}

/** Four rows over the back of the floor; wheelchairs come by the lift to both sides of the first. */
function balcony(ids: Ids): PlanSection {
  const rows = Array.from(
    { length: 4 },
    (_, at): RowDrawing => ({
      label: String(at + 1),
      depth: at * 95,
      segments: at === 0 ? [wheelchairPairs(3), 12, wheelchairPairs(3)] : [10, 12, 10],
      category: "balcony",
    }),
  );
  return {
    ...layRows({ guide: arc({ x: middle, y: -1600 }, 5000, 90), rows, ids, pitch: 62, aisle: 130 }),
    code: "balcony",
    name: text("Балкон", "Балкон", "Balcony"),
    floor: 2,
    entrance: gate(2),
  };
}
