import type { OpenPlan } from "#lib/halls/rules/open-plan.ts";
import { seatCosts } from "./best-windows.ts";
import { ordinarySeats, orphanFault } from "./orphans.ts";
import type { InLine, Stock, WaitingHall } from "./waiting.ts";

/** Neighbours of one row, by index: how many are on open sale, whether they leave one single that need not be, how far they are. */
type Run = { seats: number[]; opened: number; leavesSingle: boolean; cost: number };

/**
 * The best run of that many neighbours with one among them that came free, by id: one that leaves nobody single, with as few
 * seats of the open sale as can be, then the nearest. A place for a wheelchair is nobody's by chance, nor one at a whole table.
 * What came free is given even where a seat is left single; the open sale is not touched for that.
 */
export function seatsFor(
  { plan, sold }: WaitingHall,
  stock: Stock,
  { size, category }: InLine,
): number[] | null {
  const ordinary = ordinarySeats(plan);
  const suits = (index: number) => {
    if (index < 0 || ordinary[index] !== 1) return false;
    const id = plan.ids[index]!;
    return (
      (stock.freed.has(id) || stock.open.has(id)) && (category === null || sold.category[index] === category)
    );
  };
  const cost = seatCosts(plan);
  const taken = stock.sparesSingles ? takenBut(plan, stock) : null;
  let best: Run | null = null;
  for (const first of startsOf(plan, stock.freed, size, suits)) {
    const seats = runFrom(plan, first, size, suits);
    if (!seats) continue;
    const run = {
      seats,
      opened: seats.filter((index) => stock.open.has(plan.ids[index]!)).length,
      leavesSingle: taken !== null && orphanFault(plan, taken, seats) !== null,
      cost: seats.reduce((sum, index) => sum + cost[index]!, 0),
    };
    if (run.leavesSingle && run.opened > 0) continue;
    if (best === null || isBetter(run, best)) best = run;
  }
  return best === null ? null : best.seats.map((index) => plan.ids[index]!);
}

function isBetter(one: Run, other: Run): boolean {
  if (one.leavesSingle !== other.leavesSingle) return other.leavesSingle;
  if (one.opened !== other.opened) return one.opened < other.opened;
  return one.cost < other.cost;
}

/** Where a run may begin that reaches a seat which came free. */
function startsOf(
  plan: OpenPlan,
  freed: ReadonlySet<number>,
  size: number,
  suits: (index: number) => boolean,
): Set<number> {
  const starts = new Set<number>();
  for (const id of freed) {
    let index = plan.indexOf(id);
    for (let steps = 0; steps < size && suits(index); steps++) {
      starts.add(index);
      index = plan.left[index]!;
    }
  }
  return starts;
}

function runFrom(
  plan: OpenPlan,
  first: number,
  size: number,
  suits: (index: number) => boolean,
): number[] | null {
  const run: number[] = [];
  for (let index = first; run.length < size; index = plan.right[index]!) {
    if (!suits(index)) return null;
    run.push(index);
  }
  return run;
}

/** One byte a seat, as the rule against single seats reads it: taken is all that the list cannot give. */
function takenBut(plan: OpenPlan, { freed, open }: Stock): Uint8Array {
  const taken = new Uint8Array(plan.seatCount).fill(1);
  for (const ids of [freed, open])
    for (const id of ids) {
      const index = plan.indexOf(id);
      if (index >= 0) taken[index] = 0;
    }
  return taken;
}
