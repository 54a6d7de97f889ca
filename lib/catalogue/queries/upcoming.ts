import { and, asc, eq, gt, ne } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { type EventKind, events } from "#db/schema/events.ts";
import { organizers } from "#db/schema/organizers.ts";
import { performances } from "#db/schema/performances.ts";
import { venues } from "#db/schema/venues.ts";
import type { Locale } from "#lib/i18n/localized.ts";
import type { Currency } from "#lib/money.ts";
import { type Availability, availabilityOf } from "../rules/availability.ts";
import { type Day, dayOf } from "../rules/days.ts";
import { countTaken, readLowestPrices } from "./availability.ts";

/** A performance to come, as lists need it. Moments are ISO strings: this travels through caches. */
export type UpcomingPerformance = {
  performanceId: string;
  eventId: string;
  slug: string;
  kind: EventKind;
  title: string;
  venue: string;
  venueName: string;
  timeZone: string;
  startsAt: string;
  /** The day in the venue's zone. */
  day: Day;
  fromTiyn: number | null;
  currency: Currency;
  availability: Availability;
};

/** Every performance to come of published events, by date. Drafts and cancelled ones are not there. */
export async function readUpcoming(db: Tx, locale: Locale, now: Date): Promise<UpcomingPerformance[]> {
  const rows = await db
    .select({
      performanceId: performances.id,
      eventId: events.id,
      slug: events.slug,
      kind: events.kind,
      title: events.title,
      venue: venues.slug,
      venueName: venues.name,
      timeZone: venues.timeZone,
      startsAt: performances.startsAt,
      status: performances.status,
      saleStartsAt: performances.saleStartsAt,
      saleEndsAt: performances.saleEndsAt,
      capacity: performances.capacity,
      currency: organizers.currency,
    })
    .from(performances)
    .innerJoin(events, eq(events.id, performances.eventId))
    .innerJoin(venues, eq(venues.id, performances.venueId))
    .innerJoin(organizers, eq(organizers.id, performances.organizerId))
    .where(
      and(
        gt(performances.startsAt, now),
        ne(performances.status, "cancelled"),
        eq(events.status, "published"),
      ),
    )
    .orderBy(asc(performances.startsAt), asc(events.slug));
  const ids = rows.map(({ performanceId }) => performanceId);
  const taken = await countTaken(db, ids);
  const lowest = await readLowestPrices(db, ids, now);
  return rows.map(({ title, venueName, startsAt, status, saleStartsAt, saleEndsAt, capacity, ...its }) => ({
    ...its,
    title: title[locale],
    venueName: venueName[locale],
    startsAt: startsAt.toISOString(),
    day: dayOf(startsAt, its.timeZone),
    fromTiyn: lowest.get(its.performanceId) ?? null,
    availability: availabilityOf(
      { status, saleStartsAt, saleEndsAt, capacity, taken: taken.get(its.performanceId) ?? 0 },
      now,
    ),
  }));
}
