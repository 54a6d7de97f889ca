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

/** What calling off gives back: all of what valid tickets are worth, fees inside. */
export type WhatGoesBack = { tickets: number; orders: number; totalTiyn: number; feeTiyn: number };

export type PerformanceReport = {
  id: string;
  eventId: string;
  eventSlug: string;
  title: LocalizedText;
  hall: LocalizedText;
  venue: LocalizedText;
  startsAt: Date;
  doorsAt: Date;
  timeZone: string;
  movedFrom: Date | null;
  refundableUntil: Date | null;
  isCancelled: boolean;
  isMoved: boolean;
  /** Whether a choice may not leave one seat alone. */
  sparesSingles: boolean;
  capacity: number;
  sold: number;
  held: number;
  living: WhatGoesBack;
  /** The same of all performances of the event that are to come, and how many they are. */
  event: WhatGoesBack & { performances: number };
};

/** How far the money of a called-off performance has come. */
export type RefundProgress = {
  /** Orders with something to give back, and those that have it back whole. */
  orders: number;
  doneOrders: number;
  totalTiyn: number;
  doneTiyn: number;
  /** Refunds that were tried to the end; whether the giving back itself is stuck. */
  parked: number;
  isStuck: boolean;
};
