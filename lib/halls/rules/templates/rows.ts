import type { PlanRow, SeatFlag } from "../plan.ts";
import type { Guide } from "./guides.ts";

/** Seats between two aisles: how many, or with a spacing and marks of their own. */
export type Segment = number | { count: number; pitch?: number; flags?: SeatFlag[][] };

export type RowDrawing = {
  label: string;
  depth: number;
  segments: Segment[];
  category: string;
  /** Marks of a seat by its number in the row. */
  flags?: (seat: number, seats: number) => SeatFlag[];
};

/** Gives out seat ids of one hall, never the same twice. */
export type Ids = () => number;
export function countIds(first = 1): Ids {
  let next = first;
  return () => next++;
}

const platform = 95;

/** Wheelchair places, each with a companion's chair beside it. */
export function wheelchairPairs(pairs: number): Segment {
  const flags = Array.from({ length: pairs * 2 }, (_, at): SeatFlag[] => [
    at % 2 === 0 ? "wheelchair" : "companion",
  ]);
  return { count: pairs * 2, pitch: platform, flags };
}

/** How many pairs of a wheelchair and a companion fit in a width. */
export function pairsIn(width: number): number {
  return Math.floor(width / platform / 2);
}

/** `margin` is how far the outline stands off the outermost seats. */
type Block = { guide: Guide; rows: RowDrawing[]; ids: Ids; pitch?: number; aisle?: number; margin?: number };

/** Lays rows along a guide, each centred on it, and draws the line round them. */
export function layRows({ guide, rows, ids, pitch = 55, aisle = 110, margin = 40 }: Block): {
  rows: PlanRow[];
  outline: number[];
} {
  const edges: { depth: number; half: number }[] = [];
  const laid = rows.map((row): PlanRow => {
    const segments = row.segments.map((its) => (typeof its === "number" ? { count: its } : its));
    const widths = segments.map((its) => its.count * (its.pitch ?? pitch));
    const width = widths.reduce((sum, its) => sum + its, aisle * (segments.length - 1));
    const seats = segments.reduce((sum, its) => sum + its.count, 0);
    edges.push({ depth: row.depth, half: width / 2 });
    let along = -width / 2;
    let number = 0;
    return {
      label: row.label,
      segments: segments.map((segment, at) => {
        const start = along;
        const step = segment.pitch ?? pitch;
        along += widths[at]! + aisle;
        return Array.from({ length: segment.count }, (_, place) => {
          number++;
          const { x, y } = guide(start + (place + 0.5) * step, row.depth);
          const flags = segment.flags?.[place] ?? row.flags?.(number, seats) ?? [];
          const seat = {
            id: ids(),
            label: String(number),
            x: Math.round(x),
            y: Math.round(y),
            category: row.category,
          };
          return flags.length > 0 ? { ...seat, flags } : seat;
        });
      }),
    };
  });
  return { rows: laid, outline: outlineOf(guide, edges, margin) };
}

const depthMargin = 45;
const sampleEvery = 250;

/** Front edge, right side, back edge, left side; a side gets a corner wherever a row is wider or narrower than the one before. */
function outlineOf(guide: Guide, edges: { depth: number; half: number }[], margin: number): number[] {
  const wide = edges.map(({ depth, half }, at) => ({
    depth,
    half: margin + Math.max(half, endWidth(edges, at)),
  }));
  const front = { depth: wide[0]!.depth - depthMargin, half: wide[0]!.half };
  const back = { depth: wide.at(-1)!.depth + depthMargin, half: wide.at(-1)!.half };
  const side = [front, ...wide.filter((_, at) => at > 0 && at < wide.length - 1 && turns(wide, at)), back];
  const along = ({ depth, half }: { depth: number; half: number }, direction: 1 | -1) => {
    const steps = Math.max(1, Math.ceil((half * 2) / sampleEvery));
    return Array.from({ length: steps - 1 }, (_, at) =>
      guide(direction * (-half + ((at + 1) / steps) * half * 2), depth),
    );
  };
  const points = [
    ...along(front, 1),
    ...side.map(({ depth, half }) => guide(half, depth)),
    ...along(back, -1),
    ...side.toReversed().map(({ depth, half }) => guide(-half, depth)),
  ];
  return points.flatMap(({ x, y }) => [Math.round(x), Math.round(y)]);
}

/** A first or last row that is shorter than its neighbour, because seats are missing there, does not cut the corner. */
function endWidth(edges: { half: number }[], at: number): number {
  if (at === 0) return edges[1]?.half ?? 0;
  return at === edges.length - 1 ? edges[at - 1]!.half : 0;
}

/** Whether the side bends at this row by more than the half seat that curved rows differ by. */
function turns(rows: { depth: number; half: number }[], at: number): boolean {
  const [before, here, after] = [rows[at - 1]!, rows[at]!, rows[at + 1]!];
  const share = (here.depth - before.depth) / (after.depth - before.depth);
  return Math.abs(before.half + (after.half - before.half) * share - here.half) > 40;
}
