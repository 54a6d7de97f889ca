import type { OpenPlan } from "./open-plan.ts";
import type { SoldPlan } from "./overlay.ts";
import { placesByCategory } from "./places.ts";
import type { PlanCategory } from "./plan.ts";

/** Categories that have places in a plan and no price: their seats are drawn and nobody can buy them. */
export function unpricedCategories(
  plan: OpenPlan,
  priced: Iterable<string>,
  sold: SoldPlan | null = null,
): PlanCategory[] {
  const known = new Set(priced);
  const areas = plan.areas.map((its) => ({ ...its, capacity: sold?.capacities.get(its.id) ?? its.capacity }));
  const { categories } = plan;
  const counts = placesByCategory({ categories, category: sold?.category ?? plan.category, areas });
  return categories.filter(({ code }, at) => counts[at]! > 0 && !known.has(code));
}
