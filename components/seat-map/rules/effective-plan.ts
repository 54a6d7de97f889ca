import type { OpenPlan } from "#lib/halls/rules/open-plan.ts";
import type { SoldPlan } from "#lib/halls/rules/overlay.ts";

/** The plan as one performance sells it: categories and capacities of its overlay laid over. */
export function effectivePlan(plan: OpenPlan, { category, capacities }: SoldPlan): OpenPlan {
  return {
    ...plan,
    category,
    areas: plan.areas.map((area) => ({ ...area, capacity: capacities.get(area.id) ?? area.capacity })),
  };
}
