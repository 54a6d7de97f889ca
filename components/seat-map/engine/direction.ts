import type { OpenPlan } from "#lib/halls/rules/open-plan.ts";
import type { Picker } from "./picker.ts";
import type { Scene } from "./scene.ts";

export type Direction = "left" | "right" | "up" | "down";
const vectors: Record<Direction, [number, number]> = {
  left: [-1, 0],
  right: [1, 0],
  up: [0, -1],
  down: [0, 1],
};
/** Sideways distance counts more than the way ahead, so that an arrow keeps to its column. */
const sidewaysWeight = 2.2;
/** A neighbour within about 50 degrees of the arrow is what the arrow means. */
const alongShare = 0.64;

function linked(plan: OpenPlan, from: number, ux: number, uy: number): number {
  for (const next of [plan.right[from]!, plan.left[from]!]) {
    if (next < 0) continue;
    const dx = plan.x[next]! - plan.x[from]!;
    const dy = plan.y[next]! - plan.y[from]!;
    if (dx * ux + dy * uy >= alongShare * Math.hypot(dx, dy)) return next;
  }
  return -1;
}

/**
 * The seat an arrow key goes to: the neighbour in the row, or else the nearest seat on that side (over an aisle, in the next row).
 * It goes by where seats stand on the screen: rows may be curved, turned or numbered from either end. -1 at the hall's edge.
 */
export function seatTowards(scene: Scene, picker: Picker, from: number, direction: Direction): number {
  const { plan, pitch } = scene;
  const [ux, uy] = vectors[direction];
  const neighbour = linked(plan, from, ux, uy);
  if (neighbour >= 0) return neighbour;
  const widest = Math.hypot(plan.size.width, plan.size.height);
  for (let reach = pitch * 3; ; reach *= 4) {
    let best = -1;
    let bestCost = Infinity;
    for (const seat of picker.within(plan.x[from]!, plan.y[from]!, reach)) {
      const dx = plan.x[seat]! - plan.x[from]!;
      const dy = plan.y[seat]! - plan.y[from]!;
      const ahead = dx * ux + dy * uy;
      const sideways = Math.abs(dx * uy - dy * ux);
      if (ahead < pitch * 0.3 || sideways > ahead * 2) continue;
      const cost = ahead + sideways * sidewaysWeight;
      if (cost < bestCost) {
        best = seat;
        bestCost = cost;
      }
    }
    if (best >= 0) return best;
    if (reach > widest) return -1;
  }
}

/** The first or the last seat of a seat's row, as the row is written. */
export function rowEdge(plan: OpenPlan, from: number, edge: "first" | "last"): number {
  const row = plan.rows[plan.row[from]!]!;
  return edge === "first" ? row.first : row.end - 1;
}
