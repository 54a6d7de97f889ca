import type { RefundPolicy } from "#db/schema/events.ts";
import { tenge } from "#lib/money.ts";
import type { RefundRule } from "./types.ts";

/** As ticket shops here do it: theatre until 3 hours before, concerts and sport until 2 days before, 5% kept by some. */
export const refundPolicies: Record<RefundRule, RefundPolicy> = {
  theatre: {
    windows: [{ hoursBefore: 3, basisPoints: 10_000 }],
    changesUntilHours: 3,
    changesBetweenPerformances: true,
  },
  show: {
    windows: [{ hoursBefore: 48, basisPoints: 9_500 }],
    changesUntilHours: 24,
    changesAtMost: 3,
    changeFeeTiyn: tenge(300),
    transferUntilHours: 2,
  },
  flexible: {
    windows: [
      { hoursBefore: 168, basisPoints: 10_000 },
      { hoursBefore: 72, basisPoints: 5_000 },
    ],
    changesUntilHours: 48,
    changesBetweenPerformances: true,
    keepsFee: true,
  },
};

/** 16% since 2026-01-01, 12% before it; it is written into each event and taken from there. */
export function vatBasisPoints(now: Date): number {
  return now < new Date("2025-12-31T19:00:00Z") ? 1200 : 1600;
}
