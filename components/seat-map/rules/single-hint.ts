import type { OpenPlan } from "#lib/halls/rules/open-plan.ts";
import { orphanRuleHolds } from "#lib/seating/rules/orphans.ts";
import { singleSeats } from "#lib/seating/rules/single-seats.ts";
import { seatStatus } from "#lib/seating/rules/status.ts";

/** The seats (by id) that a choice would leave single, as the server will find; none of a choice from another plan. */
export function leftSingle(
  plan: OpenPlan,
  status: Uint8Array,
  chosen: readonly number[],
  held: readonly number[],
): number[] {
  if (chosen.some((seat) => plan.indexOf(seat) < 0) || !orphanRuleHolds(status)) return [];
  const isTaken = (seat: number) => status[plan.indexOf(seat)] !== seatStatus.free;
  return singleSeats(plan, chosen).leftBy(isTaken, held);
}
