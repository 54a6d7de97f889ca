import type { OpenPlan } from "./open-plan.ts";

export type Direction = "up" | "down" | "left" | "right";

const aim: Record<Direction, { x: number; y: number }> = {
  up: { x: 0, y: -1 },
  down: { x: 0, y: 1 },
  left: { x: -1, y: 0 },
  right: { x: 1, y: 0 },
};

/**
 * The seat that an arrow key leads to, -1 at the hall's edge. The key means a direction on the screen, and rows of a round hall
 * face every way: so the candidates are the two seats beside it in its row (over an aisle too) and the nearest of the rows
 * before and behind, and the one that lies best in the key's direction wins. Where none does, the nearest seat of another
 * section in that direction.
 */
export function seatTowards(plan: OpenPlan, index: number, direction: Direction): number {
  const { x, y } = aim[direction];
  let best = -1;
  let bestSlant = Math.SQRT1_2 - 1e-9;
  for (const candidate of candidates(plan, index)) {
    const [dx, dy] = [plan.x[candidate]! - plan.x[index]!, plan.y[candidate]! - plan.y[index]!];
    const slant = (dx * x + dy * y) / (Math.hypot(dx, dy) || 1);
    if (slant <= bestSlant) continue;
    best = candidate;
    bestSlant = slant;
  }
  return best >= 0 ? best : nearestInCone(plan, index, x, y);
}

/** The seat above on the screen: of the row before or behind, whichever lies there. */
export function seatAbove(plan: OpenPlan, index: number): number {
  return seatTowards(plan, index, "up");
}

/** The seat below on the screen. */
export function seatBelow(plan: OpenPlan, index: number): number {
  return seatTowards(plan, index, "down");
}

/** The first and the last seat of a seat's row, for Home and End. */
export function rowEnds(plan: OpenPlan, index: number): { first: number; last: number } {
  const row = plan.rows[plan.row[index]!]!;
  return { first: row.first, last: row.end - 1 };
}

/** The nearest seat to a point, -1 in a plan without seats. For a pick by pointer use a spatial index. */
export function nearestSeat(plan: OpenPlan, x: number, y: number, first = 0, end = plan.seatCount): number {
  let best = -1;
  let bestDistance = Infinity;
  for (let index = first; index < end; index++) {
    const distance = (plan.x[index]! - x) ** 2 + (plan.y[index]! - y) ** 2;
    if (distance >= bestDistance) continue;
    best = index;
    bestDistance = distance;
  }
  return best;
}

function candidates(plan: OpenPlan, index: number): number[] {
  const at = plan.row[index]!;
  const row = plan.rows[at]!;
  const found: number[] = [];
  if (index > row.first) found.push(index - 1);
  if (index < row.end - 1) found.push(index + 1);
  for (const other of [plan.rows[at - 1], plan.rows[at + 1]]) {
    if (other?.section !== row.section) continue;
    const nearest = nearestSeat(plan, plan.x[index]!, plan.y[index]!, other.first, other.end);
    if (nearest >= 0) found.push(nearest);
  }
  return found;
}

/** The nearest seat of another section ahead; what lies to the side counts double, and beyond 45 degrees not at all. */
function nearestInCone(plan: OpenPlan, index: number, x: number, y: number): number {
  const section = plan.section[index]!;
  let best = -1;
  let bestCost = Infinity;
  for (let other = 0; other < plan.seatCount; other++) {
    if (plan.section[other] === section) continue;
    const [dx, dy] = [plan.x[other]! - plan.x[index]!, plan.y[other]! - plan.y[index]!];
    const ahead = dx * x + dy * y;
    const aside = Math.abs(dx * y - dy * x);
    const cost = ahead + 2 * aside;
    if (ahead <= 0 || aside > ahead || cost >= bestCost) continue;
    best = other;
    bestCost = cost;
  }
  return best;
}
