import type { Plan } from "./plan.ts";

/**
 * A plan that is being drawn. Its plan may still have faults (`validatePlan` names them); publishing wants none. New seats, places
 * and tables take their ids from `nextId`, which only grows: an id that was given is never given again.
 */
export type PlanDraft = { plan: Plan; nextId: number; background: DraftBackground | null };

/** Which picture to trace lies under the plan and how, in centimetres of the hall. Its bytes are stored beside the draft. */
export type DraftBackground = {
  x: number;
  y: number;
  width: number;
  height: number;
  opacity: number;
  /** The picture's name: the hash of its bytes. Drafts from before pictures had names lack it. */
  picture?: string;
  /** Degrees clockwise about its middle. */
  rotation?: number;
  /** Hands pass through it. */
  locked?: boolean;
};

/** What a saved draft answers: the revision that the next save must name. */
export type SavedDraft = { revision: number };
