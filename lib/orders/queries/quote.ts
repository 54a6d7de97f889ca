import type { Db } from "#db/client.ts";
import { priceSeats } from "../steps/price-seats.ts";
import { readSeats } from "../steps/read-seats.ts";
import { looseClaims } from "../steps/take-claims.ts";

export type Quote = {
  seats: number;
  grossTiyn: number;
  discountTiyn: number;
  totalTiyn: number;
  feeTiyn: number;
  vatTiyn: number;
  /** The highest age limit among the events. */
  ageLimit: number;
};

/**
 * What a cart's live seats at an organizer cost now, with a promo code or without: the same computation as the order's.
 * `seats` is 0 when nothing is held. Refuses: PROMO_UNKNOWN, PROMO_OVER, PROMO_NOT_HERE.
 */
export async function quoteCart(
  db: Db,
  cartId: string,
  organizerId: string,
  promoCode: string | null,
  now: Date,
): Promise<Quote> {
  const seats = await readSeats(db, looseClaims({ cartId, organizerId }));
  const { money } = await priceSeats(db, organizerId, seats, promoCode, now);
  return {
    seats: seats.length,
    grossTiyn: money.subtotalTiyn + money.feeTiyn,
    discountTiyn: money.discountTiyn,
    totalTiyn: money.totalTiyn,
    feeTiyn: money.feeTiyn,
    vatTiyn: money.vatTiyn,
    ageLimit: Math.max(0, ...seats.map((seat) => seat.onSale.ageLimit)),
  };
}
