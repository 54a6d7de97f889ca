import { and, asc, eq, gt, ne } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { events } from "#db/schema/events.ts";
import { halls } from "#db/schema/halls.ts";
import { organizers } from "#db/schema/organizers.ts";
import { performances } from "#db/schema/performances.ts";
import { venues } from "#db/schema/venues.ts";
import type { Locale } from "#lib/i18n/localized.ts";
import { availabilityOf } from "../rules/availability.ts";
import { posterUrl } from "../rules/poster-address.ts";
import { refundSteps } from "../rules/refund.ts";
import type { EventPage, EventPerformance } from "../rules/views.ts";
import { countTaken, readLowestPrices } from "./availability.ts";

/** An event by its address with the performances to come; null where there is none, or it is a draft. */
export async function readEventPage(
  db: Tx,
  slug: string,
  locale: Locale,
  now: Date,
): Promise<EventPage | null> {
  const [row] = await db
    .select({ event: events, organizer: organizers })
    .from(events)
    .innerJoin(organizers, eq(organizers.id, events.organizerId))
    .where(and(eq(events.slug, slug), ne(events.status, "draft")));
  if (!row) return null;
  const { event, organizer } = row;
  return {
    slug: event.slug,
    kind: event.kind,
    isCancelled: event.status === "cancelled",
    title: event.title[locale],
    summary: event.summary[locale],
    posterUrl: posterUrl({ ...event, title: event.title[locale] }, locale),
    body: event.body[locale],
    ageLimit: event.ageLimit,
    hasPhonogram: event.hasPhonogram,
    foreignArtistApproval: event.foreignArtistApproval,
    durationMinutes: event.durationMinutes,
    colors: event.colors,
    refund: refundSteps(event.refundPolicy),
    currency: organizer.currency,
    seller: {
      name: organizer.name[locale],
      legalName: organizer.legalName[locale],
      bin: organizer.bin,
      email: organizer.email,
      phone: organizer.phone,
      terms: organizer.terms[locale],
    },
    performances: await readPerformances(db, event, locale, now),
  };
}

async function readPerformances(
  db: Tx,
  event: { id: string; status: string; durationMinutes: number },
  locale: Locale,
  now: Date,
): Promise<EventPerformance[]> {
  const rows = await db
    .select({ performance: performances, venue: venues, hallName: halls.name })
    .from(performances)
    .innerJoin(venues, eq(venues.id, performances.venueId))
    .innerJoin(halls, eq(halls.id, performances.hallId))
    .where(and(eq(performances.eventId, event.id), gt(performances.startsAt, now)))
    .orderBy(asc(performances.startsAt));
  const ids = rows.map(({ performance }) => performance.id);
  const taken = await countTaken(db, ids);
  const lowest = await readLowestPrices(db, ids, now);
  return rows.map(({ performance, venue, hallName }) => {
    const status = event.status === "cancelled" ? "cancelled" : performance.status;
    const facts = { ...performance, status, taken: taken.get(performance.id) ?? 0 };
    return {
      id: performance.id,
      status,
      startsAt: performance.startsAt.toISOString(),
      endsAt: new Date(performance.startsAt.getTime() + event.durationMinutes * 60_000).toISOString(),
      doorsAt: performance.doorsAt.toISOString(),
      saleStartsAt: performance.saleStartsAt.toISOString(),
      timeZone: venue.timeZone,
      hallName: hallName[locale],
      venue: {
        slug: venue.slug,
        name: venue.name[locale],
        address: venue.address[locale],
        city: venue.city[locale],
        latitude: venue.latitude,
        longitude: venue.longitude,
      },
      fromTiyn: lowest.get(performance.id) ?? null,
      availability: availabilityOf(facts, now),
    };
  });
}
