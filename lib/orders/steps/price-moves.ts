import { database, type Tx } from "#db/client.ts";
import { DomainError } from "#lib/errors.ts";
import { tableInPieces } from "#lib/seating/rules/whole-tables.ts";
import { assertOnSale, type SaleCard, saleCard } from "#lib/seating/sale-card.ts";
import { seatForChange, type WantedSeat } from "#lib/seating/steps/hold-for-change.ts";
import { changeRefusal, tableRefusal } from "../rules/after-sale.ts";
import type { Move } from "../rules/change-input.ts";
import { type ChangePrice, changedLine, changePrice } from "../rules/change-price.ts";
import type { LineMoney } from "../rules/totals.ts";
import { readFees } from "./price-seats.ts";
import type { StandingTicket } from "./read-stands.ts";
import { readTablemates } from "./read-tablemates.ts";

export type PricedMove = {
  its: StandingTicket;
  to: WantedSeat & { performanceId: string; money: LineMoney };
};
export type PricedMoves = { moves: PricedMove[]; price: ChangePrice };
export type Cards = ReadonlyMap<string, SaleCard>;

/** What the performances of a change sell, read before its transaction begins. Refuses: NOT_FOUND, and what is not on sale. */
export async function cardsOf(moves: readonly Move[], now: Date): Promise<Cards> {
  const cards = new Map<string, SaleCard>();
  for (const id of new Set(moves.map(({ performanceId }) => performanceId))) {
    const card = await saleCard(database(), id);
    assertOnSale(card, now);
    cards.set(id, card);
  }
  return cards;
}

/**
 * What a change of these tickets costs now, each ticket at its own rate and with its own discount.
 * Refuses: as `changeRefusal`, CHANGE_ELSEWHERE, CHANGE_SAME_SEAT, TABLE_TOGETHER, BAD_SEAT, TABLE_WHOLE,
 * RATE_UNKNOWN, BAD_INPUT (a seat twice).
 */
export async function priceMoves(
  tx: Tx,
  standing: readonly StandingTicket[],
  moves: readonly Move[],
  cards: Cards,
  now: Date,
): Promise<PricedMoves> {
  const [first] = standing;
  if (!first) throw new DomainError("NOT_FOUND");
  const { eventId, policy } = first.show;
  const fees = await readFees(tx, first.ticket.organizerId, [eventId], now);
  const fee = fees.get(eventId) ?? fees.get(null) ?? null;
  const mates = await readTablemates(tx, standing);
  const goes = (id: string) => moves.some(({ ticketId }) => ticketId === id);
  const priced = moves.map(({ ticketId, performanceId, seatId }): PricedMove => {
    const its = standing.find(({ ticket }) => ticket.id === ticketId);
    const card = cards.get(performanceId);
    if (!its || !card) throw new DomainError("NOT_FOUND");
    const refusal = changeRefusal(its.stand, its.show, now) ?? tableRefusal(mates.get(ticketId) ?? [], goes);
    if (refusal) throw new DomainError(refusal);
    const isElsewhere = performanceId !== its.ticket.performanceId;
    if (isElsewhere && (!its.show.policy.changesBetweenPerformances || card.eventId !== its.show.eventId))
      throw new DomainError("CHANGE_ELSEWHERE");
    const { amountTiyn, ...seat } = seatForChange(card, seatId, its.line.rateId, now);
    if (!isElsewhere && isWithin(seat, its.ticket.seatId)) throw new DomainError("CHANGE_SAME_SEAT");
    const { discountTiyn, vatBasisPoints } = its.line;
    const money = changedLine(amountTiyn, fee, discountTiyn, vatBasisPoints);
    return { its, to: { ...seat, performanceId, money } };
  });
  const seats = priced.filter(({ to }) => !to.area).map(({ to }) => `${to.performanceId} ${to.seatId}`);
  if (new Set(seats).size !== seats.length) throw new DomainError("BAD_INPUT");
  for (const [performanceId, { hall }] of cards) {
    const here = priced.filter(({ to }) => to.performanceId === performanceId).map(({ to }) => to.seatId);
    const table = tableInPieces(hall.plan.tables, here);
    if (table) throw new DomainError("TABLE_WHOLE", { table: table.label });
  }
  if (priced.some(({ its }) => its.show.eventId !== eventId)) throw new DomainError("CHANGE_ELSEWHERE");
  const sums = priced.map(({ its, to }) => ({
    fromTiyn: its.line.totalTiyn,
    toTiyn: to.money.totalTiyn,
  }));
  return { moves: priced, price: changePrice(sums, policy) };
}

/** Whether a ticket has this seat, or stands in this area, already. */
function isWithin({ seatId, area }: WantedSeat, own: number): boolean {
  return area ? own >= area.firstPlace && own < area.firstPlace + area.capacity : own === seatId;
}
