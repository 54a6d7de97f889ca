import type { PerformanceStatus } from "#db/schema/performances.ts";

/** What a visitor may expect of a performance, in the order in which it is good news. */
export const availabilities = ["on-sale", "few-left", "not-yet", "sold-out", "over", "cancelled"] as const;
export type Availability = (typeof availabilities)[number];

export type SaleFacts = {
  status: PerformanceStatus;
  saleStartsAt: Date;
  saleEndsAt: Date;
  capacity: number;
  /** Live claims: held, sold and blocked. */
  taken: number;
};

/** "Few left" is under a tenth of the house, and never more than a hundred places: 2,000 in an arena are not few. */
const fewShare = 0.1;
const fewMost = 100;

/** The word for a performance now, computed from its claims at the time of rendering. */
export function availabilityOf(facts: SaleFacts, now: Date): Availability {
  if (facts.status === "cancelled") return "cancelled";
  if (now >= facts.saleEndsAt) return "over";
  if (now < facts.saleStartsAt) return "not-yet";
  const left = facts.capacity - facts.taken;
  if (left <= 0) return "sold-out";
  return left < facts.capacity * fewShare && left <= fewMost ? "few-left" : "on-sale";
}

/** The word for an event: that of its best performance. Null when there is none. */
export function bestAvailability(of: readonly Availability[]): Availability | null {
  return availabilities.find((availability) => of.includes(availability)) ?? null;
}

/** Tells whether seats can be chosen. */
export function isOnSale(availability: Availability): boolean {
  return availability === "on-sale" || availability === "few-left";
}
