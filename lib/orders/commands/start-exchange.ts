import { and, eq, inArray, sql } from "drizzle-orm";
import { database, type Tx } from "#db/client.ts";
import { exchangeLines } from "#db/schema/exchange-lines.ts";
import { exchanges } from "#db/schema/exchanges.ts";
import { organizers } from "#db/schema/organizers.ts";
import { payments } from "#db/schema/payments.ts";
import { seatClaims } from "#db/schema/seat-claims.ts";
import { tickets } from "#db/schema/tickets.ts";
import { inTransaction } from "#db/transaction.ts";
import { DomainError } from "#lib/errors.ts";
import type { Locale } from "#lib/i18n/localized.ts";
import { derivedId, newId } from "#lib/ids.ts";
import { adapterOf } from "#lib/payments/registry.ts";
import { nudge } from "#lib/seating/live/hub.ts";
import { singleSeatRuleHolds } from "#lib/seating/queries/status.ts";
import { holdForChange } from "#lib/seating/steps/hold-for-change.ts";
import { areMovesSound, type Move } from "../rules/change-input.ts";
import { saleRefusal } from "../rules/selling.ts";
import { completeExchange, type ExchangeRow } from "../steps/complete-exchange.ts";
import type { OrderRow } from "../steps/complete-order.ts";
import { lockHeldOrder } from "../steps/lock-held-order.ts";
import { type Cards, cardsOf, type PricedMoves, priceMoves } from "../steps/price-moves.ts";
import { readSeats } from "../steps/read-seats.ts";
import { readStands, type StandingTicket } from "../steps/read-stands.ts";
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
 * The holder moves tickets of an order to other seats, all of them or none. What is not dearer is done at once; otherwise the new
 * seats are held, the old ones kept, and the answer is where the difference is paid. Refuses: NOT_FOUND, BAD_INPUT,
 * PERFORMANCE_CANCELLED, SALE_NOT_STARTED, SALE_OVER, TICKET_NOT_VALID, TICKET_ADMITTED, TICKET_IN_CHANGE, TRANSFER_OFFERED,
 * CHANGE_NOT_ALLOWED, CHANGE_OVER, CHANGES_USED_UP, CHANGE_ELSEWHERE, CHANGE_SAME_SEAT, BAD_SEAT, TABLE_WHOLE, RATE_UNKNOWN,
 * SEAT_TAKEN and LEAVES_SINGLE_SEAT (details.seats), ALREADY_CHANGED, CHANGE_PRICE_CHANGED (details.dueTiyn),
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

type Known = { cards: Cards; spares: ReadonlySet<string> };
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
  const exchange = await writeExchange(tx, order, viewer, standing[0]!, { requestKey, priced, known, now });
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

/** Holds the new seats and writes the change over them, with the payment of its difference where it has one. */
async function writeExchange(
  tx: Tx,
  order: OrderRow,
  viewer: OrderViewer,
  first: StandingTicket,
  { requestKey, priced, known, now }: { requestKey: string; priced: PricedMoves; known: Known; now: Date },
): Promise<ExchangeRow> {
  const { organizerId, id: orderId } = order;
  const { moves, price } = priced;
  const id = newId();
  const [seller] = await tx
    .select({
      provider: organizers.paymentProvider,
      lifetimeSeconds: organizers.paymentLifetimeSeconds,
      now: sql`NOW(3)`.mapWith(exchanges.expiresAt),
    })
    .from(organizers)
    .where(eq(organizers.id, organizerId));
  const holdSeconds = Math.min(seller!.lifetimeSeconds, adapterOf(seller!.provider).maxLifetimeSeconds);
  const expiresAt = new Date(seller!.now.getTime() + holdSeconds * 1_000);
  for (const [performanceId, card] of known.cards) {
    const seats = moves.filter(({ to }) => to.performanceId === performanceId).map(({ to }) => to);
    const leaving = moves
      .filter(({ its }) => its.ticket.performanceId === performanceId)
      .map(({ its }) => its.ticket.seatId);
    const rule = { holdSeconds, sparesSingles: known.spares.has(performanceId), leaving };
    await holdForChange(tx, card, id, seats, rule, now);
  }
  // Whoever took part in a transfer pays and is paid back as themselves.
  const isPassed = first.ticket.holderTokenHash !== null;
  await tx.insert(exchanges).values({
    id,
    organizerId,
    orderId,
    requestKey,
    payerName: isPassed ? first.ticket.holderName : order.buyerName,
    payerEmail: isPassed ? first.ticket.holderEmail : order.buyerEmail,
    payerAccountId: viewer.accountId,
    differenceTiyn: price.differenceTiyn,
    feeTiyn: price.feeTiyn,
    status: "pending",
    expiresAt,
  });
  await writeLines(tx, organizerId, id, moves, now);
  if (price.dueTiyn > 0)
    await tx.insert(payments).values({
      id: derivedId("payment", id),
      organizerId,
      orderId,
      exchangeId: id,
      purpose: "exchange",
      provider: seller!.provider,
      amountTiyn: price.dueTiyn,
      currency: order.currency,
      expiresAt,
    });
  const [written] = await tx.select().from(exchanges).where(eq(exchanges.id, id));
  return written!;
}

async function writeLines(
  tx: Tx,
  organizerId: string,
  exchangeId: string,
  moves: PricedMoves["moves"],
  now: Date,
): Promise<void> {
  const seats = await readSeats(tx, eq(seatClaims.cartId, exchangeId));
  // The sale cards are up to two seconds old: what was called off meanwhile is seen here.
  for (const { onSale } of seats) {
    const refusal = saleRefusal(onSale, now);
    if (refusal) throw new DomainError(refusal.code, refusal.details);
  }
  await tx.insert(exchangeLines).values(
    moves.map(({ its, to }) => {
      const held = seats.find((seat) => seat.seatId === to.seatId && seat.performanceId === to.performanceId);
      if (!held) throw new Error(`change ${exchangeId}: a held seat without a price`);
      return {
        id: newId(),
        organizerId,
        exchangeId,
        ticketId: its.ticket.id,
        ticketRevision: its.ticket.revision,
        fromPerformanceId: its.ticket.performanceId,
        fromSeatId: its.ticket.seatId,
        fromTotalTiyn: its.line.totalTiyn,
        toPerformanceId: to.performanceId,
        toSeatId: to.seatId,
        rateId: to.rateId,
        priceId: to.priceId,
        labels: held.labels,
        ...to.money,
      };
    }),
  );
}
