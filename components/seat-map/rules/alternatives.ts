import { flagBits, type OpenPlan } from "#lib/halls/rules/open-plan.ts";
import { seatStatus } from "#lib/seating/rules/status.ts";
import { wholeTableSeats } from "#lib/seating/rules/whole-tables.ts";

/** In centimetres: how much farther a seat may be to be as good as one of another row, section or price. */
const otherRow = 120;
const otherSection = 1500;
const otherCategory = 3000;
/** Beside a seat that is already chosen: the party stays together. */
const besideChosen = -400;

/**
 * The free seats that come nearest to one that was lost: close by, in its row, at its price, beside the rest of the choice.
 * Wheelchair places and their companions are offered only in place of one such, a seat of a table that is sold whole never.
 * Indexes of the plan, best first.
 */
export function alternativesTo(
  plan: OpenPlan,
  status: Uint8Array,
  lost: number,
  chosen: ReadonlySet<number>,
  count: number,
): number[] {
  const kindMask = flagBits.wheelchair | flagBits.companion;
  const kind = plan.flags[lost]! & kindMask;
  const atWholeTable = wholeTableSeats(plan);
  const found: { seat: number; cost: number }[] = [];
  for (let seat = 0; seat < plan.seatCount; seat++) {
    if (status[seat] !== seatStatus.free || chosen.has(seat) || seat === lost) continue;
    if ((plan.flags[seat]! & kindMask) !== kind || atWholeTable.has(seat)) continue;
    let cost = Math.hypot(plan.x[seat]! - plan.x[lost]!, plan.y[seat]! - plan.y[lost]!);
    if (plan.row[seat] !== plan.row[lost]) cost += otherRow;
    if (plan.section[seat] !== plan.section[lost]) cost += otherSection;
    if (plan.category[seat] !== plan.category[lost]) cost += otherCategory;
    if (chosen.has(plan.left[seat]!) || chosen.has(plan.right[seat]!)) cost += besideChosen;
    const worst = found[count - 1];
    if (worst && worst.cost <= cost) continue;
    found.push({ seat, cost });
    found.sort((a, b) => a.cost - b.cost);
    found.length = Math.min(found.length, count);
  }
  return found.map((its) => its.seat);
}
