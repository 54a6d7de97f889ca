import { and, asc, eq, gt, ne } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { events } from "#db/schema/events.ts";
import { organizers } from "#db/schema/organizers.ts";
import { performances } from "#db/schema/performances.ts";
import { venues } from "#db/schema/venues.ts";
import type { Locale } from "#lib/i18n/localized.ts";
import { availabilityOf } from "../rules/availability.ts";
import { dayOf } from "../rules/days.ts";
import { posterUrl } from "../rules/poster-address.ts";
import type { UpcomingPerformance } from "../rules/views.ts";
import { countTaken, readLowestPrices } from "./availability.ts";

/** Every performance to come of published events, by date. Drafts and cancelled ones are not there. */
export async function readUpcoming(db: Tx, locale: Locale, now: Date): Promise<UpcomingPerformance[]> {
  const rows = await db
    .select({
      performanceId: performances.id,
      eventId: events.id,
      slug: events.slug,
      kind: events.kind,
      title: events.title,
      colors: events.colors,
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
    posterUrl: posterUrl({ ...its, title: title[locale] }, locale),
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
