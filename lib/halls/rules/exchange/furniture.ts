import type { PlanArea, PlanTable } from "../plan.ts";
import { planLimits } from "../plan-schema.ts";
import { cleanWords } from "./clean-text.ts";
import type { Problem, Report } from "./problems.ts";
import type { RawArea } from "./raw.ts";
import { type Move, moveLength, moveOutline, movePoint } from "./shapes.ts";

type Hall = {
  move: Move;
  focal: { x: number; y: number };
  codeFor: (key: string, where: Problem) => string;
  /** The first id that no seat has: places take theirs from the same counter. */
  nextId: number;
  report: Report;
};

/** The areas of a file with ids anew; one that cannot be drawn is a square before the stage, as its places are sold. */
export function placeAreas(areas: RawArea[], { move, focal, codeFor, nextId, report }: Hall): PlanArea[] {
  let firstPlace = nextId;
  return areas.map(({ name, category, capacity, outline, floor }, at) => {
    const path = `areas.${at}`;
    const area: PlanArea = {
      ...{ id: at + 1, capacity, floor, firstPlace, category: codeFor(category, { code: "MISSING", path }) },
      name: cleanWords(name, planLimits.text, String(at + 1), (code) => report({ code, path })),
      outline: outline ? moveOutline(outline, move) : squareBefore(focal),
    };
    firstPlace += capacity;
    return area;
  });
}

function squareBefore({ x, y }: { x: number; y: number }): number[] {
  return [x - 200, y + 100, x + 200, y + 100, x + 200, y + 500, x - 200, y + 500];
}

/** The tables of a file with ids anew, each with those of its seats that there are and that no table before it has. */
export function setTables(tables: PlanTable[], move: Move, idOf: ReadonlyMap<number, number>): PlanTable[] {
  const free = new Map(idOf);
  return tables.flatMap((table, at) => {
    const seats = table.seats.flatMap((fileId) => {
      const id = free.get(fileId);
      free.delete(fileId);
      return id ?? [];
    });
    if (seats.length === 0) return [];
    return {
      ...{ ...table, id: at + 1, seats },
      ...{ ...movePoint(table, move), radius: moveLength(table.radius, move) },
    };
  });
}
