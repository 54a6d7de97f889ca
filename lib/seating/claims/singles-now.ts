import { type SingleSeats, singleSeats } from "../rules/single-seats.ts";
import { type SaleCard, unpricedSeats } from "../sale-card.ts";

/**
 * The rule against single seats at a performance. A seat that is not sold now is as good as taken, as the map shows it: nobody is
 * kept from the one beside it.
 */
export function singlesNow(card: SaleCard, seats: readonly number[], now: Date): SingleSeats {
  const { around, leftBy } = singleSeats(card.hall.plan, seats);
  const isUnpriced = unpricedSeats(card, now);
  return { around, leftBy: (isTaken, mine) => leftBy((seat) => isTaken(seat) || isUnpriced(seat), mine) };
}
