import { and, eq, isNull, sql } from "drizzle-orm";
import { client } from "#db/client.ts";
import { rates } from "#db/schema/rates.ts";
import { claimState, seatClaims } from "#db/schema/seat-claims.ts";
import { isDomainError } from "#lib/errors.ts";
import { describePlace } from "#lib/halls/rules/overlay.ts";
import type { Locale } from "#lib/i18n/localized.ts";
import { derivedId } from "#lib/ids.ts";
import { saleCard } from "../sale-card.ts";
import { holdSeats } from "./hold-seats.ts";
import { forgetExpired } from "./release-seats.ts";

type Lapsed = { performanceId: string; seatId: number; rate: string };

/**
 * Asks again for what a cart held at an organizer and nobody took since. Each performance stands by itself: what can be had is
 * held, then the first refusal is thrown (SEAT_TAKEN, NOT_ENOUGH_PLACES, SALE_OVER ...). `key`: the request's, as for a hold.
 */
export async function holdAgain(
  cartId: string,
  organizerId: string,
  key: string,
  locale: Locale,
  now: Date,
): Promise<void> {
  const lapsed = await readLapsed(cartId, organizerId);
  let refused: unknown;
  for (const performanceId of new Set(lapsed.map((row) => row.performanceId))) {
    const rows = lapsed.filter((row) => row.performanceId === performanceId);
    for (const wish of await wishesFor(performanceId, rows)) {
      // A key stands for one wish: under the one of the seats an area would be answered with these.
      const its = "area" in wish ? derivedId(key, String(wish.area.id)) : key;
      try {
        await holdSeats(cartId, performanceId, { key: its, ...wish }, locale, now);
      } catch (error) {
        if (!isDomainError(error)) throw error;
        refused ??= error;
      }
    }
  }
  await forgetExpired(cartId, organizerId);
  if (refused) throw refused;
}

async function readLapsed(cartId: string, organizerId: string): Promise<Lapsed[]> {
  return client()
    .db.select({ performanceId: seatClaims.performanceId, seatId: seatClaims.seatId, rate: rates.code })
    .from(seatClaims)
    .innerJoin(rates, eq(rates.id, seatClaims.rateId))
    .where(
      and(
        eq(seatClaims.cartId, cartId),
        eq(seatClaims.organizerId, organizerId),
        eq(seatClaims.state, claimState.held),
        isNull(seatClaims.orderId),
        sql`${seatClaims.expiresAt} <= NOW(3)`,
      ),
    );
}

type Wish =
  | { seats: { seat: number; rate: string }[] }
  | { area: { id: number; rates: Record<string, number> } };

/** Seats are asked for by their number, places of a standing area by how many. */
async function wishesFor(performanceId: string, rows: Lapsed[]): Promise<Wish[]> {
  const card = await saleCard(client().db, performanceId);
  if (!card) return [];
  const seats: { seat: number; rate: string }[] = [];
  const areas = new Map<number, Record<string, number>>();
  for (const row of rows) {
    const place = describePlace(card.hall.plan, row.seatId, card.hall.sold.category);
    if (place?.kind === "seat") seats.push({ seat: row.seatId, rate: row.rate });
    if (place?.kind !== "place") continue;
    const counts = areas.get(place.area.id) ?? {};
    counts[row.rate] = (counts[row.rate] ?? 0) + 1;
    areas.set(place.area.id, counts);
  }
  return [
    ...(seats.length > 0 ? [{ seats }] : []),
    ...[...areas].map(([id, rates]) => ({ area: { id, rates } })),
  ];
}
