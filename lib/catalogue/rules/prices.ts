/** A price with the time it holds for. Final: the service fee is inside. */
export type DatedPrice = { amountTiyn: number; validFrom: Date; validUntil: Date };

/**
 * The price that holds now. Where several do, the one that began last: a new price is a new row, and a lasting one may stand
 * behind an early bird. Null when none holds: then it is not for sale.
 */
export function priceAt<P extends DatedPrice>(prices: readonly P[], now: Date): P | null {
  let chosen: P | null = null;
  for (const price of prices) {
    if (price.validFrom > now || price.validUntil <= now) continue;
    if (!chosen || price.validFrom > chosen.validFrom) chosen = price;
  }
  return chosen;
}

/** The lowest price somebody can pay now, for "from 3 000 ₸". */
export function lowestPriceAt(pricesByKind: Iterable<readonly DatedPrice[]>, now: Date): number | null {
  let lowest: number | null = null;
  for (const prices of pricesByKind) {
    const price = priceAt(prices, now);
    if (price && (lowest === null || price.amountTiyn < lowest)) lowest = price.amountTiyn;
  }
  return lowest;
}
