import { centroid } from "#lib/halls/rules/geometry.ts";
import type { OpenPlan } from "#lib/halls/rules/open-plan.ts";
import type { PlanArea } from "#lib/halls/rules/plan.ts";

/**
 * Step f, for a group that no seats are left for: the standing area of an allowed category (by index) that is nearest to the focal
 * point and has room for all of it; null where none has.
 */
export function bestArea(
  { areas, categories, focal }: OpenPlan,
  allowedCategories: ReadonlySet<number>,
  hasRoom: (area: PlanArea) => boolean,
): PlanArea | null {
  const isAllowed = ({ category }: PlanArea) =>
    allowedCategories.has(categories.findIndex(({ code }) => code === category));
  const distanceOf = ({ outline }: PlanArea) => {
    const { x, y } = centroid(outline);
    return Math.hypot(x - focal.x, y - focal.y);
  };
  const fitting = areas.filter((area) => isAllowed(area) && hasRoom(area));
  return fitting.sort((one, other) => distanceOf(one) - distanceOf(other))[0] ?? null;
}
