import type { EventKind } from "#db/schema/events.ts";
import type { LocalizedText } from "#lib/i18n/localized.ts";

export type OrganizerSlug = "semey-stage" | "irtysh-sport" | "dala-concert";
export type RefundRule = "theatre" | "show" | "flexible";
export type Weekday = "mon" | "tue" | "wed" | "thu" | "fri" | "sat" | "sun";

/**
 * When an event is shown: on this weekday of the `week`-th week of a cycle of so many weeks (4 unless told), counted from a
 * fixed Monday. A date follows from the calendar alone, so a later start finds the same showings and adds the new ones.
 */
export type Rhythm = { week: number; day: Weekday; time: string; everyWeeks?: number };

export type SeedEvent = {
  slug: string;
  kind: EventKind;
  organizer: OrganizerSlug;
  /** Slug of a demo hall. */
  hall: string;
  rhythms: Rhythm[];
  durationMinutes: number;
  ageLimit: number;
  hasPhonogram?: boolean;
  /** Ground and figure of the poster. */
  colors: [string, string];
  refund: RefundRule;
  /** Whole tenge for an adult by category code; the service fee is inside. */
  prices: Record<string, number>;
  /** Cheaper until so many days before the start, in percent of the price. */
  earlyBird?: { untilDaysBefore: number; percent: number };
  /** False: one price for everybody. */
  reducedRates?: boolean;
  /** Parts of the hall sold by the day of the showing; showings take them in turn. */
  demand: number[];
  /** Days before a showing on which its sale opens (100 unless told), and the part of that time in which all is sold (1). */
  saleLeadDays?: number;
  rush?: number;
  maxSeatsPerOrder?: number;
  title: LocalizedText;
  summary: LocalizedText;
  body: LocalizedText;
};
