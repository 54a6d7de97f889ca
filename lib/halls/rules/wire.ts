import { flagBits, type OpenPlan, type OpenRow, type OpenSection } from "./open-plan.ts";
import type { Plan, PlanSeat, PlanSection, SeatFlag } from "./plan.ts";
import { integerReader, readRuns, writeIntegers, writeRuns } from "./vlq.ts";
import { coordinateWriter, readCoordinates, readLabels, writeLabels } from "./wire-columns.ts";

/**
 * A plan as it travels and is stored: the same content in columns, each coded so that gzip finds little left to do.
 * Coordinates are rounded to the centimetre.
 */
export type WirePlan = Omit<Plan, "sections"> & {
  sections: (Omit<PlanSection, "rows"> & { rows: string[] })[];
  seats: {
    count: number;
    /** For each row the number of its segments, then their lengths. */
    segments: string;
    ids: string;
    labels: string;
    /** Labels that are not plain numbers, each behind the index of its seat. */
    texts: (number | string)[];
    x: string;
    y: string;
    categories: string;
    flags: string;
  };
};

const flagNames = Object.keys(flagBits) as SeatFlag[];

/** Turns a plan into its compact form. A seat of an unknown category throws: validate a plan before it is packed. */
export function packPlan(plan: Plan): WirePlan {
  const { sections, ...rest } = plan;
  const seats: PlanSeat[] = [];
  const segments: number[] = [];
  const x = coordinateWriter();
  const y = coordinateWriter();
  for (const row of sections.flatMap((section) => section.rows)) {
    segments.push(row.segments.length);
    for (const segment of row.segments) {
      segments.push(segment.length);
      x.add(segment.map((seat) => seat.x));
      y.add(segment.map((seat) => seat.y));
      seats.push(...segment);
    }
  }
  const categoryIndex = new Map(plan.categories.map((category, index) => [category.code, index]));
  return {
    ...rest,
    sections: sections.map((section) => ({ ...section, rows: section.rows.map((row) => row.label) })),
    seats: {
      count: seats.length,
      segments: writeIntegers(segments),
      ids: writeRuns(seats.map((seat, index) => seat.id - (index === 0 ? 0 : seats[index - 1]!.id))),
      ...writeLabels(seats.map((seat) => seat.label)),
      x: writeIntegers(x.column),
      y: writeIntegers(y.column),
      categories: writeRuns(
        seats.map((seat) => {
          const index = categoryIndex.get(seat.category);
          if (index === undefined) throw new RangeError(`Seat ${seat.id} has an unknown category.`);
          return index;
        }),
      ),
      flags: writeRuns(
        seats.map((seat) => (seat.flags ?? []).reduce((bits, flag) => bits | flagBits[flag], 0)),
      ),
    },
  };
}

/** Opens a compact plan for work: one pass over the columns, in the browser and on the server alike. */
export function openPlan(wire: WirePlan): OpenPlan {
  const { sections: wireSections, seats, format: _, ...rest } = wire;
  const count = seats.count;
  const section = new Uint16Array(count);
  const row = new Uint32Array(count);
  const left = new Int32Array(count);
  const right = new Int32Array(count);
  const lengths: number[] = [];
  const sections: OpenSection[] = [];
  const rows: OpenRow[] = [];
  const nextLength = integerReader(seats.segments);
  let at = 0;
  for (const { rows: labels, ...its } of wireSections) {
    const first = at;
    for (const label of labels) {
      const rowFirst = at;
      for (let segmentsLeft = nextLength(); segmentsLeft > 0; segmentsLeft--) {
        const length = nextLength();
        lengths.push(length);
        for (let place = 0; place < length; place++, at++) {
          section[at] = sections.length;
          row[at] = rows.length;
          left[at] = place === 0 ? -1 : at - 1;
          right[at] = place === length - 1 ? -1 : at + 1;
        }
      }
      rows.push({ label, section: sections.length, first: rowFirst, end: at });
    }
    sections.push({ ...its, first, end: at });
  }
  if (at !== count) throw new RangeError("The rows of the plan and its seats differ in number.");

  const ids = new Uint32Array(count);
  const category = new Uint8Array(count);
  const flags = new Uint8Array(count);
  let id = 0;
  readRuns(seats.ids, count, (step, from, end) => {
    for (let index = from; index < end; index++) ids[index] = id += step;
  });
  readRuns(seats.categories, count, (its, from, end) => category.fill(its, from, end));
  readRuns(seats.flags, count, (its, from, end) => flags.fill(its, from, end));
  return {
    ...rest,
    seatCount: count,
    ids,
    x: readCoordinates(seats.x, lengths, count),
    y: readCoordinates(seats.y, lengths, count),
    category,
    flags,
    section,
    row,
    left,
    right,
    labels: readLabels(seats.labels, seats.texts, count),
    sections,
    rows,
    indexOf: indexById(ids),
  };
}

/** A plan opened straight from its authored form. */
export function openAuthoredPlan(plan: Plan): OpenPlan {
  return openPlan(packPlan(plan));
}

/** Gives the authored form back, for the editor and for exports. */
export function unpackPlan(wire: WirePlan): Plan {
  const open = openPlan(wire);
  const { sections, seats, ...rest } = wire;
  const nextLength = integerReader(seats.segments);
  let at = 0;
  const seatAt = (index: number): PlanSeat => {
    const flags = flagNames.filter((flag) => open.flags[index]! & flagBits[flag]);
    const seat = { id: open.ids[index]!, label: open.labels[index]!, x: open.x[index]!, y: open.y[index]! };
    const category = open.categories[open.category[index]!]!.code;
    return flags.length > 0 ? { ...seat, category, flags } : { ...seat, category };
  };
  const segment = () => Array.from({ length: nextLength() }, () => seatAt(at++));
  const unpackRow = (label: string) => ({ label, segments: Array.from({ length: nextLength() }, segment) });
  return {
    ...rest,
    sections: sections.map((section) => ({ ...section, rows: section.rows.map(unpackRow) })),
  };
}

/** Ids of a hall are given by a counter, so a plain table is nearly full; a Map serves the ones that are scattered. */
function indexById(ids: Uint32Array): (seatId: number) => number {
  let find: ((seatId: number) => number) | undefined;
  // Made when somebody asks: a plan is often only drawn.
  return (seatId) => {
    find ??= findById(ids);
    return find(seatId);
  };
}

function findById(ids: Uint32Array): (seatId: number) => number {
  let lowest = Number.POSITIVE_INFINITY;
  let highest = 0;
  for (let index = 0; index < ids.length; index++) {
    const id = ids[index]!;
    if (id < lowest) lowest = id;
    if (id > highest) highest = id;
  }
  if (highest - lowest < ids.length * 4 + 1024) {
    const table = new Int32Array(ids.length === 0 ? 0 : highest - lowest + 1).fill(-1);
    for (let index = 0; index < ids.length; index++) table[ids[index]! - lowest] = index;
    return (seatId) => table[seatId - lowest] ?? -1;
  }
  const map = new Map<number, number>();
  for (let index = 0; index < ids.length; index++) map.set(ids[index]!, index);
  return (seatId) => map.get(seatId) ?? -1;
}
