import type { LocalizedText } from "#lib/i18n/localized.ts";
import type { ParkedEffect } from "#lib/outbox/rules/effects.ts";

export type DayFigures = { soldTiyn: number; soldTickets: number; orders: number };

export type UpcomingPerformance = {
  id: string;
  eventSlug: string;
  title: LocalizedText;
  hall: LocalizedText;
  startsAt: Date;
  timeZone: string;
  status: string;
  sold: number;
  held: number;
  capacity: number;
};

export type TodayReport = {
  today: DayFigures;
  /** The same hours of the day before, so that the two can be compared. */
  yesterday: DayFigures;
  heldNow: number;
  performances: UpcomingPerformance[];
  parked: ParkedEffect[];
};
