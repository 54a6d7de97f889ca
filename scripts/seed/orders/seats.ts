import { flagBits, type OpenPlan } from "#lib/halls/rules/open-plan.ts";
import type { Chance } from "../chance.ts";

const accessible = flagBits.wheelchair | flagBits.companion;

/** Chooses places as a crowd does: together, rather near the stage, leaving no single seat where it can. */
export function seatChooser(plan: OpenPlan, takenIds: Iterable<number>) {
  const taken = new Uint8Array(plan.seatCount);
  const takenPlaces = new Set<number>();
  for (const id of takenIds) {
    const index = plan.indexOf(id);
    if (index >= 0) taken[index] = 1;
    else takenPlaces.add(id);
  }
  const segments = segmentsOf(plan);
  const usable = (index: number) => taken[index] === 0 && !(plan.flags[index]! & accessible);
  const standing = plan.areas.reduce((sum, area) => sum + area.capacity, 0);

  function inOneRow(size: number, chance: Chance): number[] | null {
    let best: number[] | null = null;
    for (let attempt = 0, found = 0; attempt < 30 && found < 2; attempt++) {
      const run = runIn(chance.pick(segments), size, usable, chance);
      if (!run) continue;
      found++;
      if (!best || distance(plan, run[0]!) < distance(plan, best[0]!)) best = run;
    }
    return best;
  }

  function standingPlaces(size: number, chance: Chance): number[] | null {
    const area = chance.pick(plan.areas);
    const ids: number[] = [];
    for (let place = 0; place < area.capacity && ids.length < size; place++)
      if (!takenPlaces.has(area.firstPlace + place)) ids.push(area.firstPlace + place);
    return ids.length === size ? ids : null;
  }

  function anywhere(size: number): number[] | null {
    const ids: number[] = [];
    for (let index = 0; index < plan.seatCount && ids.length < size; index++)
      if (taken[index] === 0) ids.push(plan.ids[index]!);
    return ids.length > 0 ? ids : null;
  }

  /** Ids of the places somebody takes, fewer than asked when the hall is nearly full, null when it is full. */
  return function choose(size: number, chance: Chance): number[] | null {
    const stands = standing > 0 && chance.next() < standing / (standing + plan.seatCount);
    const row = stands ? null : inOneRow(size, chance)?.map((index) => plan.ids[index]!);
    const ids = row ?? (standing > 0 ? standingPlaces(size, chance) : null) ?? anywhere(size);
    for (const id of ids ?? []) {
      const index = plan.indexOf(id);
      if (index >= 0) taken[index] = 1;
      else takenPlaces.add(id);
    }
    return ids;
  };
}

type Segment = { first: number; end: number };

function segmentsOf(plan: OpenPlan): Segment[] {
  const segments: Segment[] = [];
  for (let index = 0, first = 0; index < plan.seatCount; index++)
    if (plan.right[index] === -1) {
      segments.push({ first, end: index + 1 });
      first = index + 1;
    }
  return segments;
}

/** Free seats side by side, anywhere in a segment where no single seat is left over; where that cannot be, anywhere it fits. */
function runIn(
  { first, end }: Segment,
  size: number,
  usable: (index: number) => boolean,
  chance: Chance,
): number[] | null {
  const good: number[] = [];
  const fitting: number[] = [];
  for (let start = first; start < end; ) {
    let stop = start;
    while (stop < end && usable(stop)) stop++;
    for (let from = start; from + size <= stop; from++) {
      fitting.push(from);
      if (from - start !== 1 && stop - from - size !== 1) good.push(from);
    }
    start = stop + 1;
  }
  if (fitting.length === 0) return null;
  return span(chance.pick(good.length > 0 ? good : fitting), size);
}

const span = (from: number, size: number) => Array.from({ length: size }, (_, at) => from + at);

function distance(plan: OpenPlan, index: number): number {
  return Math.hypot(plan.x[index]! - plan.focal.x, plan.y[index]! - plan.focal.y);
}
