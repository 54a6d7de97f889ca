import type { EventKind } from "#db/schema/events.ts";
import type { Currency } from "#lib/money.ts";
import { type Availability, bestAvailability, isOnSale } from "./availability.ts";

/** One event on a list: its next date among those asked for, and how many more there are. */
export type EventCard = {
  slug: string;
  kind: EventKind;
  title: string;
  posterUrl: string;
  colors: [string, string];
  venueName: string;
  timeZone: string;
  startsAt: string;
  moreDates: number;
  fromTiyn: number | null;
  currency: Currency;
  availability: Availability;
};

type Listed = Omit<EventCard, "moreDates"> & { eventId: string };

/** Gathers performances (by date) into events, in the order of their next dates. The date shown is one that can be bought, if any is. */
export function cardsOf(performances: readonly Listed[]): EventCard[] {
  const byEvent = new Map<string, Listed[]>();
  for (const performance of performances)
    byEvent.set(performance.eventId, [...(byEvent.get(performance.eventId) ?? []), performance]);
  return [...byEvent.values()].map((dates) => {
    const { eventId: _, ...next } = dates.find(({ availability }) => isOnSale(availability)) ?? dates[0]!;
    const prices = dates.map(({ fromTiyn }) => fromTiyn).filter((price) => price !== null);
    return {
      slug: next.slug,
      kind: next.kind,
      title: next.title,
      posterUrl: next.posterUrl,
      colors: next.colors,
      venueName: next.venueName,
      timeZone: next.timeZone,
      startsAt: next.startsAt,
      currency: next.currency,
      moreDates: dates.length - 1,
      fromTiyn: prices.length > 0 ? Math.min(...prices) : null,
      availability: bestAvailability(dates.map(({ availability }) => availability)) ?? "over",
    };
  });
}
