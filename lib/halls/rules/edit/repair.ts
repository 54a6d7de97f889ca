import type { PlanDraft } from "../draft.ts";
import type { PlanFaultCode } from "../plan-faults.ts";
import { settleOutlines } from "./auto-outline.ts";
import { mendAreas } from "./repair/areas.ts";
import { mendCategories } from "./repair/categories.ts";
import { mendExtent } from "./repair/extent.ts";
import { mendIds } from "./repair/ids.ts";
import type { Mend } from "./repair/mend.ts";
import { mendNames } from "./repair/names.ts";
import { mendNeighbours } from "./repair/neighbours.ts";
import { mendPoints } from "./repair/points.ts";
import { mendRows } from "./repair/rows.ts";
import { mendShapes } from "./repair/shapes.ts";
import { mendTables } from "./repair/tables.ts";

/** What was mended: `count` faults of this kind. */
export type Mending = { code: PlanFaultCode; count: number };

/** Each stands on those before it: ids must be sound before tables are, places before neighbours. */
const mends: Mend[] = [
  ...[mendPoints, mendRows, mendNames, mendIds, mendCategories, mendShapes],
  ...[mendAreas, mendTables, mendNeighbours, mendExtent],
];

/**
 * Mends what `validatePlan` names where that can be done without losing a seat, and says how much of what. What is left (a plan
 * without places, more seats than a plan may have) must be mended by hand.
 */
export function repairDraft(draft: PlanDraft): { draft: PlanDraft; mended: Mending[] } {
  const counts = new Map<PlanFaultCode, number>();
  const note = (code: PlanFaultCode) => void counts.set(code, (counts.get(code) ?? 0) + 1);
  const mended = mends.reduce((its, mend) => mend(its, note), draft);
  const plan = settleOutlines(draft.plan, mended.plan);
  return {
    draft: plan === mended.plan ? mended : { ...mended, plan },
    mended: [...counts].map(([code, count]) => ({ code, count })),
  };
}
