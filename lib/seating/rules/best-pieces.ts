import {
  eachWindow,
  indexesOf,
  middleOf,
  nearlyBest,
  pickBySalt,
  type Run,
  runsOf,
  type Search,
  type Window,
} from "./best-windows.ts";

export type Arrangement = { indexes: number[]; orphans: number; cost: number };

/** Splits a group as evenly as it goes: 7 in 3 is 3, 2, 2. */
export function evenSizes(count: number, pieces: number): number[] {
  return Array.from(
    { length: pieces },
    (_, at) => Math.floor(count / pieces) + (at < count % pieces ? 1 : 0),
  );
}

/**
 * The fewest even pieces in which a group fits into these runs. Whether it fits is counted exactly (`fits`); each piece is
 * then put where it is best and the others still fit, the later ones near the first.
 */
export function arrangeInPieces(search: Search, runs: Run[], count: number): Arrangement | null {
  const pieces = fewestPieces(runs, count);
  return pieces === null ? null : place(search, runs, evenSizes(count, pieces));
}

/** Into how few even pieces (two or more) a group goes, null when there are not seats enough. */
export function fewestPieces(runs: Run[], count: number): number | null {
  const lengths = runs.map((run) => run.end - run.first);
  if (lengths.reduce((sum, its) => sum + its, 0) < count) return null;
  for (let pieces = 2; pieces <= count; pieces++) if (fits(lengths, evenSizes(count, pieces))) return pieces;
  return null;
}

/**
 * Whether pieces of two sizes, s + 1 and s, fit into runs of these lengths: for each number of large pieces placed so far, the
 * most small ones that go with them.
 */
function fits(lengths: number[], sizes: number[]): boolean {
  if (sizes.length === 0) return true;
  const large = sizes[0]!;
  const small = sizes.at(-1)!;
  const largeCount = small === large ? 0 : sizes.filter((size) => size === large).length;
  let best: number[] = new Array(largeCount + 1).fill(-1);
  best[0] = 0;
  for (const length of lengths) {
    if (length < small) continue;
    const next = [...best];
    for (let placed = 0; placed <= largeCount; placed++) {
      if (best[placed]! < 0) continue;
      for (let more = 0; placed + more <= largeCount && more * large <= length; more++) {
        const smalls = best[placed]! + Math.floor((length - more * large) / small);
        if (smalls > next[placed + more]!) next[placed + more] = smalls;
      }
    }
    best = next;
  }
  return best[largeCount]! >= sizes.length - largeCount;
}

/** Puts the pieces one after the other; the seats of the earlier ones count as taken for the orphans of the later. */
function place(search: Search, runs: Run[], sizes: number[]): Arrangement {
  const chosen: Window[] = [];
  let free = runs;
  for (const [at, size] of sizes.entries()) {
    const window = bestPiece(search, free, size, sizes.slice(at + 1), chosen[0])!;
    chosen.push(window);
    for (const index of indexesOf(window)) search.open[index] = 0;
    free = without(free, window);
  }
  const indexes = chosen.flatMap(indexesOf).sort((one, other) => one - other);
  for (const index of indexes) search.open[index] = 1;
  return {
    indexes,
    orphans: chosen.reduce((sum, its) => sum + its.orphans, 0),
    cost: chosen.reduce((sum, its) => sum + its.cost, 0),
  };
}

/**
 * The best window after which the other pieces still fit; the buyer's salt chooses among those nearly as good. To keep a group
 * together, a metre away from its first piece counts as a metre away from the focal point does.
 */
function bestPiece(
  search: Search,
  runs: Run[],
  size: number,
  rest: number[],
  near?: Window,
): Window | undefined {
  const windows: Window[] = [];
  const home = near && middleOf(search.plan, near);
  eachWindow(search, runs, size, (window) => {
    if (home) {
      const { x, y } = middleOf(search.plan, window);
      window.cost += size * Math.hypot(x - home.x, y - home.y);
    }
    windows.push(window);
  });
  windows.sort(
    (one, other) => one.orphans - other.orphans || one.cost - other.cost || one.first - other.first,
  );
  const best = windows[0];
  if (!best) return undefined;
  const alike = windows.findIndex(
    (its) => its.orphans > best.orphans || its.cost > nearlyBest(best.cost, size),
  );
  const start = pickBySalt(search.salt, alike < 0 ? windows.length : alike);
  return [windows[start]!, ...windows].find((window) => {
    const lengths = without(runs, window).map((run) => run.end - run.first);
    return fits(lengths, rest);
  });
}

/** The runs that are left when a window is taken out of one of them. */
function without(runs: Run[], { first, size }: Window): Run[] {
  return runs.flatMap((run) => {
    if (first < run.first || first >= run.end) return [run];
    const parts = [
      { first: run.first, end: first },
      { first: first + size, end: run.end },
    ];
    return parts.filter((part) => part.end > part.first);
  });
}

/** So many sections, those with the best single seats, are laid out to find the best; the rest would hardly win. */
const sectionsTried = 12;

/** The best section that takes a whole group in the fewest pieces. */
export function arrangeInOneSection(search: Search, count: number): Arrangement | null {
  const sections = search.plan.sections.map(({ first, end }) => {
    const runs = runsOf(search, first, end);
    return { runs, pieces: fewestPieces(runs, count) ?? Infinity, bestSeat: cheapestSeat(search, runs) };
  });
  const fewest = Math.min(...sections.map((its) => its.pieces));
  if (!Number.isFinite(fewest)) return null;
  const arranged = sections
    .filter((its) => its.pieces === fewest)
    .sort((one, other) => one.bestSeat - other.bestSeat)
    .slice(0, sectionsTried)
    .map(({ runs }) => place(search, runs, evenSizes(count, fewest)));
  return arranged.reduce((best, its) => (isBetter(its, best) ? its : best));
}

function cheapestSeat({ cost }: Search, runs: Run[]): number {
  let best = Infinity;
  for (const { first, end } of runs)
    for (let index = first; index < end; index++) best = Math.min(best, cost[index]!);
  return best;
}

function isBetter(one: Arrangement, other: Arrangement): boolean {
  return one.orphans < other.orphans || (one.orphans === other.orphans && one.cost < other.cost);
}
