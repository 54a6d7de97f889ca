import {
  eachRun,
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
  return fewestOf([lengthsOf(runs)], count);
}

/** How many runs there are of each length; where they lie plays no part in whether pieces fit. */
type Lengths = Uint32Array;

function lengthsOf(runs: Run[]): Lengths {
  const lengths = new Uint32Array(runs.reduce((most, { first, end }) => Math.max(most, end - first), 0) + 1);
  for (const { first, end } of runs) lengths[end - first]! += 1;
  return lengths;
}

/** The fewest pieces with which a group goes into one of these places. */
function fewestOf(places: Lengths[], count: number): number | null {
  for (let pieces = 2; pieces <= count; pieces++) {
    const sizes = evenSizes(count, pieces);
    if (places.some((lengths) => fits(lengths, sizes))) return pieces;
  }
  return null;
}

/**
 * Whether pieces of two sizes, s + 1 and s, fit into runs of these lengths: for each number of large pieces placed so far, the
 * most small ones that go with them.
 */
function fits(lengths: Lengths, sizes: number[]): boolean {
  if (sizes.length === 0) return true;
  const large = sizes[0]!;
  const small = sizes.at(-1)!;
  const largeCount = small === large ? 0 : sizes.filter((size) => size === large).length;
  const best: number[] = new Array(largeCount + 1).fill(-1);
  best[0] = 0;
  for (let length = small; length < lengths.length; length++) {
    for (let run = lengths[length]!; run > 0; run--) placeInRun(best, length, large, small);
    if (best[largeCount]! >= sizes.length - largeCount) return true;
  }
  return false;
}

/** One run more to put pieces into. From the top down: what is read has not been written yet. */
function placeInRun(best: number[], length: number, large: number, small: number): void {
  for (let placed = best.length - 1; placed >= 0; placed--) {
    let most = best[placed]!;
    for (let here = 0; here <= placed && here * large <= length; here++) {
      const before = best[placed - here]!;
      if (before < 0) continue;
      const smalls = before + Math.floor((length - here * large) / small);
      if (smalls > most) most = smalls;
    }
    best[placed] = most;
  }
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
    return rest.length === 0 || fits(lengthsOf(without(runs, window)), rest);
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
  const { sections } = search.plan;
  let longest = 0;
  eachRun(search, [0, search.plan.seatCount], 1, (from, to) => {
    longest = Math.max(longest, to - from);
  });
  const lengths = sections.map(({ first, end }) => {
    const its: Lengths = new Uint32Array(longest + 1);
    eachRun(search, [first, end], 1, (from, to) => {
      its[to - from]! += 1;
    });
    return its;
  });
  const fewest = fewestOf(lengths, count);
  if (fewest === null) return null;
  const sizes = evenSizes(count, fewest);
  const arranged = sections
    .filter((_, section) => fits(lengths[section]!, sizes))
    .map(({ first, end }) => ({ first, end, bestSeat: cheapestSeat(search, first, end) }))
    .sort((one, other) => one.bestSeat - other.bestSeat)
    .slice(0, sectionsTried)
    .map(({ first, end }) => place(search, runsOf(search, first, end), sizes));
  return arranged.reduce((best, its) => (isBetter(its, best) ? its : best));
}

function cheapestSeat({ cost, usable }: Search, first: number, end: number): number {
  let best = Infinity;
  for (let index = first; index < end; index++)
    if (usable[index] === 1 && cost[index]! < best) best = cost[index]!;
  return best;
}

function isBetter(one: Arrangement, other: Arrangement): boolean {
  return one.orphans < other.orphans || (one.orphans === other.orphans && one.cost < other.cost);
}
