import type { OpenPlan } from "./open-plan.ts";
import type { Overlay } from "./plan.ts";

/**
 * A performance's overlay as it fits a new version of the plan: seats and areas that are gone are left out, an area that became
 * smaller is sold whole. Categories that are gone are named: their seats would change their price in silence.
 */
export function carryOverlay(
  plan: Pick<OpenPlan, "indexOf" | "areas" | "categories">,
  overlay: Overlay,
): { overlay: Overlay | null; lostCategories: string[] } {
  const categories = overlay.categories
    .map(({ category, seats }) => ({ category, seats: seats.filter((id) => plan.indexOf(id) >= 0) }))
    .filter(({ seats }) => seats.length > 0);
  const known = new Set(plan.categories.map(({ code }) => code));
  const lostCategories = categories.map(({ category }) => category).filter((code) => !known.has(code));
  const areaCapacities: Record<string, number> = {};
  for (const area of plan.areas) {
    const wanted = overlay.areaCapacities[area.id];
    if (wanted !== undefined) areaCapacities[area.id] = Math.min(wanted, area.capacity);
  }
  const isEmpty = categories.length === 0 && Object.keys(areaCapacities).length === 0;
  return { overlay: isEmpty ? null : { format: 1, categories, areaCapacities }, lostCategories };
}
