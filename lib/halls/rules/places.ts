import type { OpenPlan } from "./open-plan.ts";

/** Seats and places of standing areas together. */
export function placesOf(plan: Pick<OpenPlan, "seatCount" | "areas">): number {
  return plan.seatCount + plan.areas.reduce((sum, area) => sum + area.capacity, 0);
}

/** Places of each category, in the plan's order of categories. */
export function placesByCategory(plan: Pick<OpenPlan, "categories" | "category" | "areas">): number[] {
  const counts = plan.categories.map(() => 0);
  for (const index of plan.category) counts[index]!++;
  for (const area of plan.areas) {
    const index = plan.categories.findIndex(({ code }) => code === area.category);
    if (index >= 0) counts[index]! += area.capacity;
  }
  return counts;
}
