import type { RefundPolicy } from "#db/schema/events.ts";

/** One part of the rule as people say it: "95% until 2 days before". */
export type RefundStep = { percent: number; count: number; unit: "days" | "hours" };

/** A policy's windows, the best first, in whole days where they are; nothing in it: no refund by the buyer's wish. */
export function refundSteps(policy: RefundPolicy): RefundStep[] {
  return [...policy.windows]
    .filter(({ basisPoints }) => basisPoints > 0)
    .sort((a, b) => b.hoursBefore - a.hoursBefore)
    .map(({ hoursBefore, basisPoints }) => {
      const inDays = hoursBefore >= 24 && hoursBefore % 24 === 0;
      return {
        percent: basisPoints / 100,
        count: inDays ? hoursBefore / 24 : hoursBefore,
        unit: inDays ? "days" : "hours",
      };
    });
}
