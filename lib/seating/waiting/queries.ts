import { and, count, eq, lt, sql } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { events } from "#db/schema/events.ts";
import { performances } from "#db/schema/performances.ts";
import { venues } from "#db/schema/venues.ts";
import { waitingEntries } from "#db/schema/waiting-entries.ts";
import { waitingOffers } from "#db/schema/waiting-offers.ts";
import { describePlace } from "#lib/halls/rules/overlay.ts";
import type { LocalizedText } from "#lib/i18n/localized.ts";
import { hashToken, isId } from "#lib/ids.ts";
import type { WaitingPlace, WaitingShow, WaitingView } from "../rules/waiting-view.ts";
import { type SaleCard, saleCard } from "../sale-card.ts";
import { canBeTold } from "./can-be-told.ts";
import { isRunning } from "./end-offer.ts";
import { offeredPrice } from "./offered-price.ts";

/** The performance somebody wants to wait for, with the categories that are sold; null when there is none. */
export async function readWaitingShow(
  db: Db,
  performanceId: string,
): Promise<(WaitingShow & { maxSeats: number; categories: { code: string; name: LocalizedText }[] }) | null> {
  const show = isId(performanceId) ? await readShow(db, performanceId) : null;
  const card = show && (await saleCard(db, performanceId));
  if (!show || !card) return null;
  const keys = [...card.prices.keys()];
  const categories = card.hall.plan.categories
    .filter(({ code }) => keys.some((key) => key.startsWith(`${code}/`)))
    .map(({ code, name }) => ({ code, name }));
  return { ...show, maxSeats: card.maxSeats, categories };
}

/** Somebody's place in line and what is offered to them at its price, by the secret of their link; null for any other secret. */
export async function readWaiting(db: Db, token: string, now: Date): Promise<WaitingView | null> {
  const [found] = await db
    .select({ entry: waitingEntries, offer: waitingOffers, isTold: sql<number>`${canBeTold}` })
    .from(waitingEntries)
    .leftJoin(waitingOffers, and(eq(waitingOffers.entryId, waitingEntries.id), isRunning))
    .where(eq(waitingEntries.tokenHash, hashToken(token)));
  if (!found) return null;
  const { entry, offer, isTold } = found;
  const show = await readShow(db, entry.performanceId);
  const card = await saleCard(db, entry.performanceId);
  if (!show || !card) return null;
  const [before] = await db
    .select({ people: count() })
    .from(waitingEntries)
    .where(
      and(
        eq(waitingEntries.performanceId, entry.performanceId),
        eq(waitingEntries.state, "waiting"),
        lt(waitingEntries.id, entry.id),
      ),
    );
  return {
    show,
    name: entry.name,
    size: entry.size,
    isTold: Number(isTold) === 1,
    // An offer whose time ran out is over for its reader before the sweep was there.
    state: entry.state === "offered" && !offer ? "over" : entry.state,
    position: (before?.people ?? 0) + 1,
    offer: offer && { expiresAt: offer.expiresAt, places: placesOf(card, offer.seatIds, entry.rateId, now) },
  };
}

function placesOf(card: SaleCard, seatIds: readonly number[], rateId: string, now: Date): WaitingPlace[] {
  return seatIds.flatMap((seatId) => {
    const place = describePlace(card.hall.plan, seatId, card.hall.sold.category);
    if (!place) return [];
    const isSeat = place.kind === "seat";
    return {
      section: isSeat ? place.section : place.area.name,
      row: isSeat ? place.row : null,
      seat: isSeat ? place.seat : null,
      priceTiyn: offeredPrice(card, place.categoryCode, rateId, now)?.amountTiyn ?? null,
    };
  });
}

async function readShow(db: Db, performanceId: string): Promise<WaitingShow | null> {
  const [row] = await db
    .select({
      performanceId: performances.id,
      eventSlug: events.slug,
      title: events.title,
      startsAt: performances.startsAt,
      timeZone: venues.timeZone,
      venue: venues.name,
    })
    .from(performances)
    .innerJoin(events, eq(events.id, performances.eventId))
    .innerJoin(venues, eq(venues.id, performances.venueId))
    .where(eq(performances.id, performanceId));
  return row ?? null;
}
