import { client } from "#db/client.ts";
import { DomainError } from "#lib/errors.ts";
import type { Locale } from "#lib/i18n/localized.ts";
import { derivedId, newId } from "#lib/ids.ts";
import { askFrom } from "../claims/choices.ts";
import type { AskedSeat, CartHold } from "../claims/decide.ts";
import { claim } from "../claims/gatherer.ts";
import { singleSeatRuleHolds } from "../queries/status.ts";
import type { HoldRequest } from "../rules/request.ts";
import { mostWith } from "../rules/whole-tables.ts";
import { assertOnSale, type SaleCard, saleCard } from "../sale-card.ts";
import { changeRate } from "./change-rate.ts";

export type HeldSeat = { seat: number; rate: string; amountTiyn: number };

/** The cart as it stands after a hold: this performance's seats, and how many it holds in all. */
export type HeldCart = {
  cartId: string;
  isNewCart: boolean;
  /** When the cart's clock at this organizer ends (UTC). */
  expiresAt: Date;
  seats: HeldSeat[];
  totalTiyn: number;
  count: number;
  /** Which step of the ladder chose the seats, where the server chose them. */
  step: string | null;
};

/**
 * Holds seats for a cart until its clock ends. All of what was asked or nothing; the same key again gives the same answer and
 * never a later end. `cartId` null begins a cart, of `accountId` where somebody is signed in.
 * Refuses: NOT_FOUND, PERFORMANCE_CANCELLED, SALE_NOT_STARTED, SALE_OVER, BAD_SEAT, SEAT_TWICE, BAD_QUANTITY, RATE_UNKNOWN,
 * TABLE_WHOLE, TOO_MANY_SEATS, TOO_MANY_HOLDS, NOT_ENOUGH_PLACES, SEAT_TAKEN (details.seats: the lost ones),
 * LEAVES_SINGLE_SEAT (details.seats: the single ones), BUSY.
 */
export async function holdSeats(
  cartId: string | null,
  performanceId: string,
  request: HoldRequest,
  locale: Locale,
  now: Date,
  accountId: string | null = null,
): Promise<HeldCart> {
  const card = await saleCard(client().db, performanceId);
  assertOnSale(card, now);
  const cart = cartId ?? newId();
  const noSingles = card.orphanRule && !!request.seats && (await singleSeatRuleHolds(performanceId));
  const ask = askFrom(request, card, noSingles, now);
  const named = ask.kind === "named" ? ask.seats.map(({ seatId }) => seatId) : [];
  const outcome = await claim(performanceId, card.organizerId, {
    claimId: derivedId(cart, request.key, performanceId),
    cartId: cart,
    maxSeats: mostWith(card.hall.plan.tables, card.maxSeats, named),
    ask,
    holdSeconds: card.holdSeconds,
    newCart: cartId ? null : { locale, accountId },
  });
  const { decision } = outcome;
  if (decision.kind === "lost") throw new DomainError("SEAT_TAKEN", { seats: decision.seats });
  if (decision.kind === "refused") {
    const { code, limit, seats } = decision;
    throw new DomainError(code, { ...(limit !== undefined && { limit }), ...(seats && { seats }) });
  }
  await changeRates(cart, card, decision.own, outcome.holds, now);
  const step = decision.step ?? null;
  return {
    ...summary(card, outcome.holds),
    cartId: cart,
    isNewCart: !cartId,
    expiresAt: outcome.expiresAt ?? now,
    step,
  };
}

/** A seat that is the cart's already, asked for at another rate, gets that rate and its price; its clock stays. */
async function changeRates(
  cartId: string,
  card: SaleCard,
  own: AskedSeat[],
  holds: CartHold[],
  now: Date,
): Promise<void> {
  for (const seat of own) {
    const hold = holds.find((its) => its.performanceId === card.performanceId && its.seatId === seat.seatId);
    if (!hold || hold.isOrdered || hold.priceId === seat.priceId) continue;
    await changeRate(cartId, card.performanceId, seat.seatId, card.rateCodeById.get(seat.rateId) ?? "", now);
    hold.rateId = seat.rateId;
    hold.priceId = seat.priceId;
  }
}

function summary(card: SaleCard, holds: CartHold[]) {
  const seats = holds
    .filter((hold) => hold.performanceId === card.performanceId && !hold.isOrdered)
    .map((hold) => ({
      seat: hold.seatId,
      rate: card.rateCodeById.get(hold.rateId) ?? "",
      amountTiyn: card.amountByPrice.get(hold.priceId) ?? 0,
    }))
    // A repeated request finds them in the table's order: the answer is the same to the letter.
    .sort((one, other) => one.seat - other.seat);
  return {
    seats,
    totalTiyn: seats.reduce((sum, seat) => sum + seat.amountTiyn, 0),
    count: holds.filter((hold) => !hold.isOrdered).length,
  };
}
