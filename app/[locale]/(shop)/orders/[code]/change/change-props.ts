import type { SeatPickerProps } from "#components/seat-map/types.ts";
import type { ChangeTarget } from "#lib/orders/queries/change-targets.ts";
import type { HeldTicket } from "#lib/orders/queries/held-tickets.ts";

type Changed = Pick<SeatPickerProps, "prices" | "rates" | "maxSeats" | "initialMine" | "offerBest">;

/** The picker's prices as what each ticket would cost more or less at a category: its own rate, less the discount it has. */
export function changeProps(
  tickets: readonly HeldTicket[],
  prices: SeatPickerProps["prices"],
  target: ChangeTarget,
  placeOf: (ticket: HeldTicket) => string,
): Changed {
  return {
    rates: tickets.map((ticket) => ({ code: ticket.id, name: placeOf(ticket) })),
    prices: tickets.flatMap((ticket) =>
      prices
        .filter(({ rateCode }) => rateCode === target.rateCodes.get(ticket.rateId))
        .map(({ categoryCode, amountTiyn }) => ({
          categoryCode,
          rateCode: ticket.id,
          amountTiyn: amountTiyn - Math.min(ticket.discountTiyn, amountTiyn) - ticket.totalTiyn,
        })),
    ),
    maxSeats: tickets.length,
    initialMine: [],
    offerBest: false,
  };
}

/** What there is to choose from: not an area in which all of these tickets stand already. */
export function withoutOwnAreas(
  first: SeatPickerProps["first"],
  performanceId: string,
  tickets: readonly HeldTicket[],
): SeatPickerProps["first"] {
  const areas = first.areas.filter(
    ({ firstPlace, capacity }) =>
      !tickets.every(
        (its) =>
          its.performanceId === performanceId &&
          its.seatId >= firstPlace &&
          its.seatId < firstPlace + capacity,
      ),
  );
  return { ...first, areas };
}
