import { and, eq, gt, inArray, isNull, lte, or } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { feeRules } from "#db/schema/fee-rules.ts";
import { promoCodes } from "#db/schema/promo-codes.ts";
import { DomainError } from "#lib/errors.ts";
import { discountFor, type Promo, promoFault } from "../rules/promo.ts";
import { type LineMoney, type OrderMoney, priceLine, type Share, sumLines } from "../rules/totals.ts";
import type { ClaimedSeat } from "./read-seats.ts";

export type Priced = {
  lines: { seat: ClaimedSeat; money: LineMoney }[];
  money: OrderMoney;
  promo: Promo | null;
};

/** The web shop's: the box office and the widget have fees of their own. */
const channel = "web";

/**
 * Computes an order's money from the catalogue: prices of the claims, fee rules, promo code.
 * Refuses: PROMO_UNKNOWN, PROMO_OVER, PROMO_NOT_HERE.
 */
export async function priceSeats(
  tx: Tx,
  organizerId: string,
  seats: readonly ClaimedSeat[],
  promoCode: string | null,
  now: Date,
): Promise<Priced> {
  const eventIds = [...new Set(seats.map((seat) => seat.eventId))];
  const fees = await readFees(tx, organizerId, eventIds, now);
  const promo = promoCode === null ? null : await readPromo(tx, organizerId, promoCode, eventIds, now);
  const lines = seats.map((seat) => {
    const fee = fees.get(seat.eventId) ?? fees.get(null) ?? null;
    const discount = discountFor(promo, seat.eventId);
    return { seat, money: priceLine(seat.amountTiyn, fee, discount, seat.vatBasisPoints) };
  });
  return { lines, money: sumLines(lines.map((line) => line.money)), promo };
}

/** The fee of each event; under null the organizer's own. Where several count, the latest does. */
export async function readFees(
  tx: Tx,
  organizerId: string,
  eventIds: string[],
  now: Date,
): Promise<Map<string | null, Share>> {
  const rows = await tx
    .select()
    .from(feeRules)
    .where(
      and(
        eq(feeRules.organizerId, organizerId),
        eq(feeRules.channelCode, channel),
        or(isNull(feeRules.eventId), inArray(feeRules.eventId, eventIds)),
        lte(feeRules.validFrom, now),
        gt(feeRules.validUntil, now),
      ),
    )
    .orderBy(feeRules.validFrom, feeRules.id);
  return new Map(rows.map(({ eventId, basisPoints, fixedTiyn }) => [eventId, { basisPoints, fixedTiyn }]));
}

async function readPromo(
  tx: Tx,
  organizerId: string,
  code: string,
  eventIds: string[],
  now: Date,
): Promise<Promo> {
  const [promo] = await tx
    .select()
    .from(promoCodes)
    .where(and(eq(promoCodes.organizerId, organizerId), eq(promoCodes.code, code)));
  const fault = promoFault(promo ?? null, eventIds, now);
  if (fault || !promo) throw new DomainError(fault ?? "PROMO_UNKNOWN", { field: "promoCode" });
  return promo;
}
