import { and, asc, eq, inArray, isNull, sql } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { cartExtensions } from "#db/schema/cart-extensions.ts";
import { events } from "#db/schema/events.ts";
import { halls } from "#db/schema/halls.ts";
import { organizers } from "#db/schema/organizers.ts";
import { performances } from "#db/schema/performances.ts";
import { prices } from "#db/schema/prices.ts";
import { rates } from "#db/schema/rates.ts";
import { claimState, seatClaims } from "#db/schema/seat-claims.ts";
import { venues } from "#db/schema/venues.ts";
import { describePlace } from "#lib/halls/rules/overlay.ts";
import type { LocalizedText } from "#lib/i18n/localized.ts";
import type { CartPart, CartPerformance } from "../rules/cart.ts";
import { ratesNow, type SaleCard, saleCard } from "../sale-card.ts";

/**
 * A cart with labels and prices, one part per organizer; live parts first, then what expired and nobody took since (it can be
 * asked for again). Seats that belong to an order are not in the cart any more.
 */
export async function readCart(db: Db, cartId: string, now: Date): Promise<CartPart[]> {
  const rows = await db
    .select({
      performanceId: seatClaims.performanceId,
      seatId: seatClaims.seatId,
      expiresAt: seatClaims.expiresAt,
      isLive: sql<number>`${seatClaims.expiresAt} > NOW(3)`,
      rate: rates.code,
      rateName: rates.name,
      amountTiyn: prices.amountTiyn,
      extendedUntil: cartExtensions.extendedUntil,
      organizer: organizers,
    })
    .from(seatClaims)
    .innerJoin(organizers, eq(organizers.id, seatClaims.organizerId))
    .innerJoin(rates, eq(rates.id, seatClaims.rateId))
    .innerJoin(prices, eq(prices.id, seatClaims.priceId))
    .leftJoin(
      cartExtensions,
      and(
        eq(cartExtensions.cartId, seatClaims.cartId),
        eq(cartExtensions.organizerId, seatClaims.organizerId),
        sql`${cartExtensions.extendedUntil} > NOW(3)`,
      ),
    )
    .where(
      and(eq(seatClaims.cartId, cartId), eq(seatClaims.state, claimState.held), isNull(seatClaims.orderId)),
    )
    .orderBy(asc(seatClaims.seatId));
  if (rows.length === 0) return [];
  const shown = await readPerformances(db, [...new Set(rows.map((row) => row.performanceId))]);
  const parts = new Map<string, CartPart>();
  for (const row of rows) {
    const isExpired = !Number(row.isLive);
    const key = `${row.organizer.id}/${isExpired}`;
    const part = parts.get(key) ?? {
      organizerId: row.organizer.id,
      organizerSlug: row.organizer.slug,
      organizerName: row.organizer.name,
      expiresAt: row.expiresAt,
      isExpired,
      canExtend: !isExpired && row.extendedUntil === null,
      totalTiyn: 0,
      currency: row.organizer.currency,
      performances: [],
    };
    parts.set(key, part);
    if (row.expiresAt < part.expiresAt) part.expiresAt = row.expiresAt;
    addSeat(part, shown.get(row.performanceId), row, now);
  }
  return [...parts.values()].sort((a, b) => Number(a.isExpired) - Number(b.isExpired));
}

type Shown = { performance: Omit<CartPerformance, "seats">; card: SaleCard | null };
type SeatRow = { seatId: number; rate: string; rateName: LocalizedText; amountTiyn: number };

function addSeat(part: CartPart, shown: Shown | undefined, row: SeatRow, now: Date): void {
  const hall = shown?.card?.hall;
  const place = hall && describePlace(hall.plan, row.seatId, hall.sold.category);
  if (!shown?.card || !place) return;
  let at = part.performances.find((its) => its.id === shown.performance.id);
  if (!at) {
    at = { ...shown.performance, seats: [] };
    part.performances.push(at);
  }
  const category = hall.plan.categories.find((its) => its.code === place.categoryCode)!;
  at.seats.push({
    seatId: row.seatId,
    section: place.kind === "seat" ? place.section : place.area.name,
    row: place.kind === "seat" ? place.row : null,
    seat: place.kind === "seat" ? place.seat : null,
    category: category.name,
    rate: row.rate,
    rateName: row.rateName,
    amountTiyn: row.amountTiyn,
    rates: ratesNow(shown.card, place.categoryCode, now),
  });
  part.totalTiyn += row.amountTiyn;
}

async function readPerformances(db: Db, ids: string[]): Promise<Map<string, Shown>> {
  const rows = await db
    .select({
      id: performances.id,
      eventSlug: events.slug,
      title: events.title,
      ageLimit: events.ageLimit,
      startsAt: performances.startsAt,
      timeZone: venues.timeZone,
      venue: venues.name,
      hall: halls.name,
    })
    .from(performances)
    .innerJoin(events, eq(events.id, performances.eventId))
    .innerJoin(venues, eq(venues.id, performances.venueId))
    .innerJoin(halls, eq(halls.id, performances.hallId))
    .where(inArray(performances.id, ids));
  const shown = rows.map(async (performance) => {
    const card = await saleCard(db, performance.id);
    return [performance.id, { performance, card }] as const;
  });
  return new Map(await Promise.all(shown));
}

/** What the header's badge and the map ask for: how many are held, until when, and which seats of each performance. */
export type CartSummary = {
  count: number;
  expiresAt: Date | null;
  seats: Record<string, { seat: number; rate: string }[]>;
};

/** The live, unordered holds of a cart in short. */
export async function readCartSummary(db: Db, cartId: string): Promise<CartSummary> {
  const rows = await db
    .select({
      performanceId: seatClaims.performanceId,
      seat: seatClaims.seatId,
      rate: rates.code,
      expiresAt: seatClaims.expiresAt,
    })
    .from(seatClaims)
    .innerJoin(rates, eq(rates.id, seatClaims.rateId))
    .where(
      and(
        eq(seatClaims.cartId, cartId),
        eq(seatClaims.state, claimState.held),
        isNull(seatClaims.orderId),
        sql`${seatClaims.expiresAt} > NOW(3)`,
      ),
    )
    .orderBy(asc(seatClaims.expiresAt));
  const seats: CartSummary["seats"] = {};
  for (const row of rows)
    seats[row.performanceId] = [...(seats[row.performanceId] ?? []), { seat: row.seat, rate: row.rate }];
  return { count: rows.length, expiresAt: rows[0]?.expiresAt ?? null, seats };
}
