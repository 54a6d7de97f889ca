import { eq, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { exchangeLines } from "#db/schema/exchange-lines.ts";
import { exchanges } from "#db/schema/exchanges.ts";
import { organizers } from "#db/schema/organizers.ts";
import { payments } from "#db/schema/payments.ts";
import { seatClaims } from "#db/schema/seat-claims.ts";
import { DomainError } from "#lib/errors.ts";
import { derivedId, newId } from "#lib/ids.ts";
import { adapterOf } from "#lib/payments/registry.ts";
import { holdForChange } from "#lib/seating/steps/hold-for-change.ts";
import { saleRefusal } from "../rules/selling.ts";
import type { OrderViewer } from "../viewer.ts";
import type { ExchangeRow } from "./complete-exchange.ts";
import type { OrderRow } from "./complete-order.ts";
import type { Cards, PricedMove, PricedMoves } from "./price-moves.ts";
import { readSeats } from "./read-seats.ts";

/** `spares`: performances whose seats must not be left single now. */
export type Known = { cards: Cards; spares: ReadonlySet<string> };
type Asked = { requestKey: string; priced: PricedMoves; known: Known };

/**
 * Holds the new seats and writes the change over them, with the payment of its difference where it has one. Refuses:
 * as `holdForChange`, and what is not on sale any more.
 */
export async function writeExchange(
  tx: Tx,
  order: OrderRow,
  viewer: OrderViewer,
  { requestKey, priced, known }: Asked,
  now: Date,
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
  const placed = await holdMoves(tx, id, moves, known, holdSeconds, now);
  // Whoever took part in a transfer pays and is paid back as themselves.
  const { ticket } = moves[0]!.its;
  const isPassed = ticket.holderTokenHash !== null;
  await tx.insert(exchanges).values({
    id,
    organizerId,
    orderId,
    requestKey,
    payerName: isPassed ? ticket.holderName : order.buyerName,
    payerEmail: isPassed ? ticket.holderEmail : order.buyerEmail,
    payerAccountId: viewer.accountId,
    differenceTiyn: price.differenceTiyn,
    feeTiyn: price.feeTiyn,
    status: "pending",
    expiresAt,
  });
  await writeLines(tx, organizerId, id, placed, now);
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

/** The moves with the seats that are held for them: a place of an area is known by now. */
async function holdMoves(
  tx: Tx,
  exchangeId: string,
  moves: readonly PricedMove[],
  known: Known,
  holdSeconds: number,
  now: Date,
): Promise<PricedMove[]> {
  const placed: PricedMove[] = [];
  for (const [performanceId, card] of known.cards) {
    const here = moves.filter(({ to }) => to.performanceId === performanceId);
    const leaving = moves
      .filter(({ its }) => its.ticket.performanceId === performanceId)
      .map(({ its }) => its.ticket.seatId);
    const rule = { holdSeconds, sparesSingles: known.spares.has(performanceId), leaving };
    const wanted = here.map(({ to }) => to);
    const seats = await holdForChange(tx, card, exchangeId, wanted, rule, now);
    placed.push(...here.map(({ its, to }, at) => ({ its, to: { ...to, seatId: seats[at]! } })));
  }
  return placed;
}

async function writeLines(
  tx: Tx,
  organizerId: string,
  exchangeId: string,
  moves: readonly PricedMove[],
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
