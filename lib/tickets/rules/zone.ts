import type { OpenPlan } from "#lib/halls/rules/open-plan.ts";
import { describePlace } from "#lib/halls/rules/overlay.ts";

/**
 * The number of the section or area a place is in, as its ticket's code carries it for a door that is offline: sections from 1 on
 * in the plan's order, areas after them, 0 for a place that the plan does not have.
 */
export function zoneOf(plan: OpenPlan, seatId: number): number {
  const place = describePlace(plan, seatId);
  if (!place) return 0;
  if (place.kind === "seat") return plan.section[place.index]! + 1;
  return plan.sections.length + plan.areas.indexOf(place.area) + 1;
}
