import type { OpenPlan } from "#lib/halls/rules/open-plan.ts";
import { orphanFault } from "./orphans.ts";

/** The rule against single seats for one choice of named seats, the same in the browser and on the server; made only where it is on. */
export type SingleSeats = {
  /** All seats of the segments that are touched: whether a seat is left single depends on them alone. */
  around: number[];
  /** The seats that would be left single though as many could be taken otherwise. `mine`: what the cart holds already. */
  leftBy: (isTaken: (seatId: number) => boolean, mine: readonly number[]) => number[];
};

export function singleSeats(plan: OpenPlan, asked: readonly number[]): SingleSeats {
  const around = new Set<number>();
  for (const seat of asked) for (const index of segmentOf(plan, plan.indexOf(seat))) around.add(index);
  const leftBy: SingleSeats["leftBy"] = (isTaken, mine) => {
    const chosen = [...new Set([...asked, ...mine].map(plan.indexOf))].filter((index) => around.has(index));
    const taken = new Uint8Array(plan.seatCount);
    for (const index of around) if (isTaken(plan.ids[index]!)) taken[index] = 1;
    for (const index of chosen) taken[index] = 0;
    return orphanFault(plan, taken, chosen)?.orphans.map((index) => plan.ids[index]!) ?? [];
  };
  return { around: [...around].map((index) => plan.ids[index]!), leftBy };
}

function segmentOf(plan: OpenPlan, index: number): number[] {
  const found = [index];
  for (const links of [plan.left, plan.right])
    for (let next = links[index]!; next >= 0; next = links[next]!) found.push(next);
  return found;
}
