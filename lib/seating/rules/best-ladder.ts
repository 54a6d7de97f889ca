import type { BestSeats } from "./best-available.ts";
import { arrangeInOneSection, arrangeInPieces } from "./best-pieces.ts";
import {
  eachWindow,
  indexesOf,
  makeTouches,
  nearlyBest,
  pickBySalt,
  runsOf,
  type Search,
  type Window,
} from "./best-windows.ts";

/** Steps a and b: one segment, first without leaving anybody single. */
export function bestTogether(search: Search, count: number): BestSeats | null {
  const runs = runsOf(search).filter((run) => run.end - run.first >= count);
  const best = [Infinity, Infinity];
  eachWindow(search, runs, count, ({ cost, orphans }) => {
    const rank = Math.min(orphans, 1);
    if (cost < best[rank]!) best[rank] = cost;
  });
  const rank = best[0]! < Infinity ? 0 : 1;
  if (best[rank] === Infinity) return null;
  const alike: Window[] = [];
  const most = nearlyBest(best[rank]!, count);
  eachWindow(search, runs, count, (window) => {
    if (Math.min(window.orphans, 1) === rank && window.cost <= most) alike.push(window);
  });
  alike.sort((one, other) => one.cost - other.cost || one.first - other.first);
  return { indexes: indexesOf(alike[pickBySalt(search.salt, alike.length)]!), step: rank === 0 ? "a" : "b" };
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
  const ofLarge = rows.map((row) => windowsIn(search, row, large));
  const ofSmall = large === small ? ofLarge : rows.map((row) => windowsIn(search, row, small));
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

function windowsIn(search: Search, { first, end }: { first: number; end: number }, size: number): Window[] {
  const windows: Window[] = [];
  eachWindow(search, runsOf(search, first, end), size, (window) => windows.push(window));
  return windows;
}
