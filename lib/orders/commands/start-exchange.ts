import { and, eq, inArray } from "drizzle-orm";
import { database, type Tx } from "#db/client.ts";
import { exchanges } from "#db/schema/exchanges.ts";
import { tickets } from "#db/schema/tickets.ts";
import { inTransaction } from "#db/transaction.ts";
import { DomainError } from "#lib/errors.ts";
import type { Locale } from "#lib/i18n/localized.ts";
import { derivedId } from "#lib/ids.ts";
import { nudge } from "#lib/seating/live/hub.ts";
import { singleSeatRuleHolds } from "#lib/seating/queries/status.ts";
import { areMovesSound, type Move } from "../rules/change-input.ts";
import { completeExchange, type ExchangeRow } from "../steps/complete-exchange.ts";
import { lockHeldOrder } from "../steps/lock-held-order.ts";
import { cardsOf, priceMoves } from "../steps/price-moves.ts";
import { readStands } from "../steps/read-stands.ts";
import { type Known, writeExchange } from "../steps/write-exchange.ts";
import { heldBy, type OrderViewer } from "../viewer.ts";
import { payExchange } from "./pay-exchange.ts";

export type ExchangeInput = {
  /** The order's. */
  code: string;
  moves: readonly Move[];
  /** Made by the page: pressing again is the same change, unless it came to nothing meanwhile; then it is a new one. */
  requestKey: string;
  /** What the page said is to be paid, in tiyn; below zero: what comes back. Exactly this is done, or nothing. */
  shownTotalTiyn: number;
  /** Of the page; the provider's is shown in it too. */
  locale?: Locale;
};

export type ExchangeStarted = { next: "done" } | { next: "redirect"; url: string };

/**
 * The holder moves tickets of an order to other seats or standing places, all of them or none. What is not dearer is done at once;
 * otherwise the new seats are held, the old ones kept, and the answer is where the difference is paid. Refuses: NOT_FOUND, BAD_INPUT,
 * PERFORMANCE_CANCELLED, SALE_NOT_STARTED, SALE_OVER, TICKET_NOT_VALID, TICKET_ADMITTED, TICKET_IN_CHANGE, TRANSFER_OFFERED,
 * CHANGE_NOT_ALLOWED, CHANGE_OVER, CHANGES_USED_UP, CHANGE_ELSEWHERE, CHANGE_SAME_SEAT, TABLE_TOGETHER, BAD_SEAT, TABLE_WHOLE, RATE_UNKNOWN,
 * SEAT_TAKEN and LEAVES_SINGLE_SEAT (details.seats), NOT_ENOUGH_PLACES, ALREADY_CHANGED, CHANGE_PRICE_CHANGED (details.dueTiyn),
 * PAYMENT_UNAVAILABLE (the seats stay held: `payExchange` tries again), PAYMENT_EXPIRED (known, and its time to pay is over).
 */
export async function startExchange(
  viewer: OrderViewer,
  input: ExchangeInput,
  now: Date,
): Promise<ExchangeStarted> {
  if (!areMovesSound(input.moves)) throw new DomainError("BAD_INPUT");
  const cards = await cardsOf(input.moves, now);
  const spares = new Set<string>();
  for (const [id, card] of cards) if (card.orphanRule && (await singleSeatRuleHolds(id))) spares.add(id);
  const made = await inTransaction(database(), (tx) => startOnce(tx, viewer, input, { cards, spares }, now));
  for (const id of made.performances) nudge(id);
  if (made.status !== "pending") return { next: "done" };
  return payExchange(viewer, input.code, made.id, input.locale);
}

type Made = { id: string; status: ExchangeRow["status"]; performances: ReadonlySet<string> };

async function startOnce(
  tx: Tx,
  viewer: OrderViewer,
  input: ExchangeInput,
  known: Known,
  now: Date,
): Promise<Made> {
  const order = await lockHeldOrder(tx, viewer, input.code);
  const requestKey = derivedId("exchange", order.id, input.requestKey);
  const [before] = await tx.select().from(exchanges).where(eq(exchanges.requestKey, requestKey));
  if (before && before.status !== "closed")
    return { id: before.id, status: before.status, performances: new Set() };
  // What was declined, given up or not paid in time is no answer to a press after it: the change begins anew under its key.
  if (before) await tx.update(exchanges).set({ requestKey: before.id }).where(eq(exchanges.id, before.id));
  const ids = input.moves.map(({ ticketId }) => ticketId);
  const mine = and(eq(tickets.orderId, order.id), inArray(tickets.id, ids), heldBy(viewer));
  const standing = await readStands(tx, mine);
  if (standing.length !== ids.length) throw new DomainError("NOT_FOUND");
  const priced = await priceMoves(tx, standing, input.moves, known.cards, now);
  const { price } = priced;
  if (price.dueTiyn !== input.shownTotalTiyn)
    throw new DomainError("CHANGE_PRICE_CHANGED", { dueTiyn: price.dueTiyn });
  const exchange = await writeExchange(tx, order, viewer, { requestKey, priced, known }, now);
  if (price.dueTiyn <= 0) {
    const failed = await completeExchange(tx, order, exchange, null, now);
    if (failed) throw new DomainError(failed === "seats" ? "SEAT_TAKEN" : "ALREADY_CHANGED");
  }
  return {
    id: exchange.id,
    status: price.dueTiyn > 0 ? "pending" : "done",
    performances: new Set(
      priced.moves.flatMap(({ its, to }) => [its.ticket.performanceId, to.performanceId]),
    ),
  };
}
