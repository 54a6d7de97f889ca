import type { PlanDraft } from "../../draft.ts";
import type { PlanFaultCode } from "../../plan-faults.ts";
import { planLimits } from "../../plan-schema.ts";

export type Note = (code: PlanFaultCode) => void;

/** Mends one kind of faults and notes each; a draft without them is answered as it is. */
export type Mend = (draft: PlanDraft, note: Note) => PlanDraft;

export const isPlace = (value: unknown): value is number =>
  typeof value === "number" && Math.abs(value) <= planLimits.reach;

export const isId = (value: unknown): value is number =>
  Number.isInteger(value) && (value as number) >= 1 && (value as number) <= planLimits.highestId;
