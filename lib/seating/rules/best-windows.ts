import { seatPitch } from "#lib/halls/rules/geometry.ts";
import { flagBits, type OpenPlan } from "#lib/halls/rules/open-plan.ts";
import { ordinarySeats } from "./orphans.ts";

/** What is searched: which seats may be used, what each costs, and who may be left single. */
export type Search = {
  plan: OpenPlan;
  /** One byte a seat, 1 where it may be given. */
  usable: Uint8Array;
  /** One byte a seat, 1 where it is free and ordinary: what the orphan rule looks at. */
  open: Uint8Array;
  cost: Float64Array;
  avoidOrphans: boolean;
  salt: number | undefined;
  /** The runs of `usable`, first and end in turns, once they were asked for; and room to write them into. */
  runs: Int32Array | null;
  room: Int32Array | null;
};

/** Usable seats that follow each other inside one segment. */
export type Run = { first: number; end: number };

/** Seats side by side, with the sum of their costs and how many seats they would leave single. */
export type Window = { first: number; size: number; cost: number; orphans: number };

/** A restricted view counts as so many centimetres further away. */
const restrictedView = 1500;
const costs = new WeakMap<OpenPlan, Float64Array>();

/** What each seat costs in centimetres: its distance to the focal point, and more where the view is restricted. */
export function seatCosts(plan: OpenPlan): Float64Array {
  const before = costs.get(plan);
  if (before) return before;
  const cost = distancesTo(plan, plan.focal);
  for (let index = 0; index < plan.seatCount; index++) {
    if (plan.flags[index]! & flagBits["restricted-view"]) cost[index]! += restrictedView;
  }
  costs.set(plan, cost);
  return cost;
}

export function distancesTo(plan: OpenPlan, { x, y }: { x: number; y: number }): Float64Array {
  const distances = new Float64Array(plan.seatCount);
  for (let index = 0; index < plan.seatCount; index++) {
    distances[index] = Math.hypot(plan.x[index]! - x, plan.y[index]! - y);
  }
  return distances;
}

type Room = { open: Uint8Array; usable: Uint8Array; runs: Int32Array };
const rooms = new WeakMap<OpenPlan, Room>();

/**
 * A search of a state: what is free, ordinary and allowed. It is written over by the next one of the same plan: a decision that
 * left half a megabyte behind would be interrupted by the clearing away of others.
 */
export function beginSearch(
  plan: OpenPlan,
  taken: Uint8Array,
  isAllowed: ((index: number) => boolean) | null,
): Pick<Search, "plan" | "open" | "usable" | "cost" | "runs" | "room"> {
  const count = plan.seatCount;
  const { open, usable, runs } = rooms.get(plan) ?? {
    open: new Uint8Array(count),
    usable: new Uint8Array(count),
    runs: new Int32Array(count * 2),
  };
  rooms.set(plan, { open, usable, runs });
  const ordinary = ordinarySeats(plan);
  for (let index = 0; index < count; index++) open[index] = ordinary[index]! & Number(taken[index] === 0);
  usable.set(open);
  if (isAllowed)
    for (let index = 0; index < count; index++)
      if (usable[index] === 1 && !isAllowed(index)) usable[index] = 0;
  return { plan, open, usable, cost: seatCosts(plan), runs: null, room: runs };
}

/** A search for the same group that looks at other seats. */
export function searchOf(search: Search, other: Partial<Search>): Search {
  return { ...search, ...other, runs: null, room: null };
}

const joins = new WeakMap<OpenPlan, Uint8Array>();

/** One byte a seat, 1 where the next seat of the plan is its neighbour. */
function joinedSeats(plan: OpenPlan): Uint8Array {
  const before = joins.get(plan);
  if (before) return before;
  const joined = new Uint8Array(plan.seatCount);
  for (let index = 0; index < plan.seatCount; index++)
    joined[index] = Number(plan.right[index] === index + 1);
  joins.set(plan, joined);
  return joined;
}

/** All runs of usable seats: found once for a search, which asks for them at each step. */
function allRuns(search: Search): Int32Array {
  if (search.runs) return search.runs;
  const { plan, usable } = search;
  const joined = joinedSeats(plan);
  const runs = search.room ?? new Int32Array(plan.seatCount * 2);
  let length = 0;
  for (let index = 0; index < plan.seatCount; index++) {
    if (usable[index] === 0) continue;
    runs[length++] = index;
    while (joined[index] === 1 && usable[index + 1] === 1) index++;
    runs[length++] = index + 1;
  }
  search.runs = runs.subarray(0, length);
  return search.runs;
}

/** Visits the runs of usable seats between two indexes, which are ends of segments, that are so long at least, in the plan's order. */
export function eachRun(
  search: Search,
  [first, end]: readonly [number, number],
  least: number,
  visit: (first: number, end: number) => void,
): void {
  const runs = allRuns(search);
  for (let at = first === 0 ? 0 : firstFrom(runs, first); at < runs.length; at += 2) {
    const from = runs[at]!;
    if (from >= end) return;
    if (runs[at + 1]! - from >= least) visit(from, runs[at + 1]!);
  }
}

/** Where the runs begin that start at an index or behind it. */
function firstFrom(runs: Int32Array, index: number): number {
  let low = 0;
  let high = runs.length >> 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (runs[middle << 1]! < index) low = middle + 1;
    else high = middle;
  }
  return low << 1;
}

/** The same as a list. */
export function runsOf(search: Search, first = 0, end = search.plan.seatCount, least = 1): Run[] {
  const runs: Run[] = [];
  eachRun(search, [first, end], least, (from, to) => runs.push({ first: from, end: to }));
  return runs;
}

/** Visits every window of a size in a run by a running sum, so that all of them cost one pass over the seats. */
export function eachWindowIn(
  { cost }: Search,
  first: number,
  end: number,
  size: number,
  visit: (first: number, cost: number) => void,
): void {
  let sum = 0;
  for (let index = first; index < end; index++) {
    sum += cost[index]!;
    if (index - first >= size) sum -= cost[index - size]!;
    if (index - size + 1 >= first) visit(index - size + 1, sum);
  }
}

/** Every window of a size in these runs. */
export function eachWindow(search: Search, runs: Run[], size: number, visit: (window: Window) => void): void {
  for (const run of runs) {
    eachWindowIn(search, run.first, run.end, size, (first, cost) =>
      visit({ first, size, cost, orphans: orphansOf(search, first, size) }),
    );
  }
}

/** How many seats a window alone would leave single: the free one on a side whose own other side is not free. */
export function orphansOf({ plan, open, avoidOrphans }: Search, first: number, size: number): number {
  if (!avoidOrphans) return 0;
  const left = plan.left[first]!;
  const right = plan.right[first + size - 1]!;
  const before = left >= 0 && open[left] === 1 && !isOpen(open, plan.left[left]!) && open[first] === 1;
  const behind =
    right >= 0 && open[right] === 1 && !isOpen(open, plan.right[right]!) && open[first + size - 1] === 1;
  return Number(before) + Number(behind);
}

const isOpen = (open: Uint8Array, index: number) => index >= 0 && open[index] === 1;

/** Of windows that are nearly as good as the best, so many centimetres a seat are not worth a collision of two buyers. */
const nearlyAsGood = 120;
const nearlyShare = 0.04;

/** The most that a choice of so many seats may cost to be as good as the best for anybody who sits there. */
export function nearlyBest(bestCost: number, seats: number): number {
  return bestCost + Math.max(nearlyAsGood * seats, bestCost * nearlyShare);
}

/** One of `count` by a buyer's salt; without a salt the first. */
export function pickBySalt(salt: number | undefined, count: number): number {
  if (salt === undefined || count < 2) return 0;
  let mixed = Math.imul((salt ^ (salt >>> 16)) + 0x9e3779b9, 0x45d9f3b);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d);
  return ((mixed ^ (mixed >>> 13)) >>> 0) % count;
}

/** The point between the seats of a window. */
export function middleOf({ x, y }: OpenPlan, { first, size }: Window): { x: number; y: number } {
  const last = first + size - 1;
  return { x: (x[first]! + x[last]!) / 2, y: (y[first]! + y[last]!) / 2 };
}

export const indexesOf = ({ first, size }: Pick<Window, "first" | "size">): number[] =>
  Array.from({ length: size }, (_, at) => first + at);

/** Two windows touch when some seat of one is as near to one of the other as people of neighbouring rows are. */
export function makeTouches(plan: OpenPlan): (one: Window, other: Window) => boolean {
  const { x, y } = plan;
  const near = (seatPitch(plan) * 2.5) ** 2;
  return (one, other) => {
    for (let a = one.first; a < one.first + one.size; a++) {
      for (let b = other.first; b < other.first + other.size; b++) {
        if ((x[a]! - x[b]!) ** 2 + (y[a]! - y[b]!) ** 2 <= near) return true;
      }
    }
    return false;
  };
}
