import type { BestSeats } from "./best-available.ts";
import { arrangeInOneSection, arrangeInPieces } from "./best-pieces.ts";
import {
  eachRun,
  eachWindow,
  eachWindowIn,
  indexesOf,
  makeTouches,
  nearlyBest,
  orphansOf,
  pickBySalt,
  runsOf,
  type Search,
  type Window,
} from "./best-windows.ts";

/**
 * Steps a and b: one segment, first without leaving anybody single. Whom a window leaves single is looked at only where its cost
 * could decide: in a large hall that is one in hundreds.
 */
export function bestTogether(search: Search, count: number): BestSeats | null {
  let clean = Infinity;
  let any = Infinity;
  const whole = [0, search.plan.seatCount] as const;
  const each = (visit: (first: number, cost: number) => void) =>
    eachRun(search, whole, count, (first, end) => eachWindowIn(search, first, end, count, visit));
  each((first, cost) => {
    if (cost >= clean) return;
    if (orphansOf(search, first, count) === 0) clean = cost;
    else if (cost < any) any = cost;
  });
  const isClean = clean < Infinity;
  if (!isClean && any === Infinity) return null;
  const alike: { first: number; cost: number }[] = [];
  const most = nearlyBest(isClean ? clean : any, count);
  each((first, cost) => {
    if (cost <= most && (orphansOf(search, first, count) === 0) === isClean) alike.push({ first, cost });
  });
  alike.sort((one, other) => one.cost - other.cost || one.first - other.first);
  const { first } = alike[pickBySalt(search.salt, alike.length)]!;
  return { indexes: indexesOf({ first, size: count }), step: isClean ? "a" : "b" };
}

/** Steps c to e, for a group that fits in no segment. */
export function climb(search: Search, count: number): BestSeats | null {
  if (count < 2) return null;
  const rows = inAdjacentRows(search, count);
  if (rows) return { indexes: rows, step: "c" };
  const section = arrangeInOneSection(search, count);
  if (section) return { indexes: section.indexes, step: "d" };
  const anywhere = arrangeInPieces(search, runsOf(search), count);
  return anywhere && { indexes: anywhere.indexes, step: "e" };
}

type Pair = { front: Window; back: Window; cost: number; orphans: number };

/** Step c: half of the group behind the other half, in two rows of one section that follow each other. */
function inAdjacentRows(search: Search, count: number): number[] | null {
  const visitPairs = pairsOf(search, count);
  let fewest = Infinity;
  let best = Infinity;
  visitPairs(
    (cost, orphans) => orphans < fewest || (orphans === fewest && cost < best),
    (pair) => {
      fewest = pair.orphans;
      best = pair.cost;
    },
  );
  if (best === Infinity) return null;
  const alike: Pair[] = [];
  const most = nearlyBest(best, count);
  visitPairs(
    (cost, orphans) => orphans === fewest && cost <= most,
    (pair) => alike.push(pair),
  );
  alike.sort((one, other) => one.cost - other.cost || one.front.first - other.front.first);
  const { front, back } = alike[pickBySalt(search.salt, alike.length)]!;
  return [...indexesOf(front), ...indexesOf(back)];
}

/**
 * Visits the wanted ones of every two windows, of half the group each, that touch across two rows; of an odd group either half
 * may be in front. What is wanted is asked before the geometry, which is dear.
 */
function pairsOf(search: Search, count: number) {
  const { rows } = search.plan;
  const touches = makeTouches(search.plan);
  const large = Math.ceil(count / 2);
  const small = count - large;
  const splits =
    large === small
      ? [[large, small]]
      : [
          [large, small],
          [small, large],
        ];
  const longest = longestOfRows(search);
  const ofRows = (size: number) =>
    rows.map((row, at) => {
      // Only where the row before or behind takes the other half.
      const beside = Math.max(
        rows[at - 1]?.section === row.section ? longest[at - 1]! : 0,
        rows[at + 1]?.section === row.section ? longest[at + 1]! : 0,
      );
      return longest[at]! >= size && beside >= small ? windowsIn(search, row, size) : none;
    });
  const ofLarge = ofRows(large);
  const ofSmall = large === small ? ofLarge : ofRows(small);
  const windows = (size: number) => (size === large ? ofLarge : ofSmall);
  return (isWanted: (cost: number, orphans: number) => boolean, visit: (pair: Pair) => void) => {
    for (let at = 0; at + 1 < rows.length; at++) {
      if (rows[at]!.section !== rows[at + 1]!.section) continue;
      for (const [ahead, behind] of splits) {
        for (const front of windows(ahead!)[at]!) {
          for (const back of windows(behind!)[at + 1]!) {
            const cost = front.cost + back.cost;
            const orphans = front.orphans + back.orphans;
            if (isWanted(cost, orphans) && touches(front, back)) visit({ front, back, cost, orphans });
          }
        }
      }
    }
  };
}

const none: Window[] = [];

/** The longest run of each row. */
function longestOfRows(search: Search): Uint32Array {
  const { plan } = search;
  const longest = new Uint32Array(plan.rows.length);
  eachRun(search, [0, plan.seatCount], 1, (first, end) => {
    const row = plan.row[first]!;
    if (end - first > longest[row]!) longest[row] = end - first;
  });
  return longest;
}

function windowsIn(search: Search, { first, end }: { first: number; end: number }, size: number): Window[] {
  const windows: Window[] = [];
  eachWindow(search, runsOf(search, first, end, size), size, (window) => windows.push(window));
  return windows;
}
