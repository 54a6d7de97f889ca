import type { PlanDraft } from "../draft.ts";
import type { PlanFaultCode } from "../plan-faults.ts";

/** What was mended: `count` faults of this kind. */
export type Mending = { code: PlanFaultCode; count: number };

/** Mends what `validatePlan` names where that can be done without losing a seat. What is left must be mended by hand. */
export declare function repairDraft(draft: PlanDraft): { draft: PlanDraft; mended: Mending[] };
