import { ageOn, type Day, dayIn } from "#lib/access/rules/birth-date.ts";
import type { ErrorCode, ErrorDetails } from "#lib/errors.ts";

/** What decides whether seats of a performance may be sold now. */
export type OnSale = {
  performanceId: string;
  status: "scheduled" | "cancelled" | "moved";
  eventStatus: "draft" | "published" | "cancelled";
  saleStartsAt: Date;
  saleEndsAt: Date;
  startsAt: Date;
  timeZone: string;
  ageLimit: number;
  maxSeats: number;
};

export type Refusal = { code: ErrorCode; details?: ErrorDetails };

/** Why a performance is not sold at this moment; null when it is. */
export function saleRefusal(of: OnSale, now: Date): Refusal | null {
  if (of.status === "cancelled" || of.eventStatus === "cancelled") return { code: "PERFORMANCE_CANCELLED" };
  if (of.eventStatus === "draft" || now < of.saleStartsAt) return { code: "SALE_NOT_STARTED" };
  return now >= of.saleEndsAt ? { code: "SALE_OVER" } : null;
}

/** More seats of one performance than one order may hold. */
export function seatCountRefusal(of: OnSale, seats: number): Refusal | null {
  return seats > of.maxSeats ? { code: "TOO_MANY_SEATS", details: { limit: of.maxSeats } } : null;
}

/**
 * Whether the buyer is old enough on the day of the performance: by the date of birth where an account has one, otherwise by the
 * buyer's own word.
 */
export function ageRefusal(of: OnSale, birthDate: Day | null, isDeclared: boolean): Refusal | null {
  if (of.ageLimit === 0) return null;
  const details = { limit: of.ageLimit, field: "ageDeclared" };
  if (birthDate === null) return isDeclared ? null : { code: "AGE_NOT_DECLARED", details };
  const age = ageOn(birthDate, dayIn(of.timeZone, of.startsAt));
  return age < of.ageLimit ? { code: "AGE_LIMIT", details } : null;
}
