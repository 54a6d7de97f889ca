import { and, asc, eq, gt, lte, ne } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { categories } from "#db/schema/categories.ts";
import { events } from "#db/schema/events.ts";
import { halls } from "#db/schema/halls.ts";
import { organizers } from "#db/schema/organizers.ts";
import { performances } from "#db/schema/performances.ts";
import { prices } from "#db/schema/prices.ts";
import { rates } from "#db/schema/rates.ts";
import { venues } from "#db/schema/venues.ts";
import type { Locale } from "#lib/i18n/localized.ts";
import { isId } from "#lib/ids.ts";
import { availabilityOf } from "../rules/availability.ts";
import { priceAt } from "../rules/prices.ts";
import type { SeatsPage } from "../rules/views.ts";
import { countTaken } from "./availability.ts";

/** The seats page of one performance; null unless it belongs to this event and the event is not a draft. */
export async function readSeatsPage(
  db: Tx,
  slug: string,
  performanceId: string,
  locale: Locale,
  now: Date,
): Promise<SeatsPage | null> {
  if (!isId(performanceId)) return null;
  const [row] = await db
    .select({
      performance: performances,
      event: { status: events.status, title: events.title, ageLimit: events.ageLimit },
      venueName: venues.name,
      timeZone: venues.timeZone,
      hallName: halls.name,
      currency: organizers.currency,
    })
    .from(performances)
    .innerJoin(events, eq(events.id, performances.eventId))
    .innerJoin(venues, eq(venues.id, performances.venueId))
    .innerJoin(halls, eq(halls.id, performances.hallId))
    .innerJoin(organizers, eq(organizers.id, performances.organizerId))
    .where(and(eq(performances.id, performanceId), eq(events.slug, slug), ne(events.status, "draft")));
  if (!row) return null;
  const { performance, event } = row;
  const status = event.status === "cancelled" ? "cancelled" : performance.status;
  const taken = (await countTaken(db, [performanceId])).get(performanceId) ?? 0;
  return {
    performanceId,
    slug,
    title: event.title[locale],
    startsAt: performance.startsAt.toISOString(),
    saleStartsAt: performance.saleStartsAt.toISOString(),
    timeZone: row.timeZone,
    venueName: row.venueName[locale],
    hallName: row.hallName[locale],
    ageLimit: event.ageLimit,
    planHash: performance.planHash.toString("hex"),
    overlayHash: performance.overlayHash?.toString("hex") ?? null,
    availability: availabilityOf({ ...performance, status, taken }, now),
    maxSeats: performance.maxSeatsPerOrder,
    sparesSingles: performance.orphanRule,
    currency: row.currency,
    ...(await readPrices(db, performanceId, locale, now)),
  };
}

async function readPrices(
  db: Tx,
  performanceId: string,
  locale: Locale,
  now: Date,
): Promise<Pick<SeatsPage, "prices" | "rates">> {
  const rows = await db
    .select({
      categoryCode: categories.code,
      rateCode: rates.code,
      name: rates.name,
      note: rates.note,
      amountTiyn: prices.amountTiyn,
      validFrom: prices.validFrom,
      validUntil: prices.validUntil,
    })
    .from(prices)
    .innerJoin(categories, eq(categories.id, prices.categoryId))
    .innerJoin(rates, eq(rates.id, prices.rateId))
    .where(
      and(eq(prices.performanceId, performanceId), lte(prices.validFrom, now), gt(prices.validUntil, now)),
    )
    .orderBy(asc(rates.position), asc(categories.code));
  const offered = new Map<string, SeatsPage["rates"][number]>();
  const byCell = new Map<string, typeof rows>();
  for (const row of rows) {
    offered.set(row.rateCode, { code: row.rateCode, name: row.name[locale], note: row.note[locale] });
    const cell = `${row.categoryCode}/${row.rateCode}`;
    byCell.set(cell, [...(byCell.get(cell) ?? []), row]);
  }
  const current = [...byCell.values()].map((cell) => priceAt(cell, now)!);
  return {
    prices: current.map(({ categoryCode, rateCode, amountTiyn }) => ({ categoryCode, rateCode, amountTiyn })),
    rates: [...offered.values()],
  };
}
