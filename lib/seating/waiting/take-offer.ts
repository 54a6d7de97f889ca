import { and, eq, inArray, sql } from "drizzle-orm";
import type { ResultSetHeader } from "mysql2";
import { client } from "#db/client.ts";
import { carts } from "#db/schema/carts.ts";
import { claimState, seatClaims } from "#db/schema/seat-claims.ts";
import { waitingEntries } from "#db/schema/waiting-entries.ts";
import { waitingOffers } from "#db/schema/waiting-offers.ts";
import { inTransaction } from "#db/transaction.ts";
import { DomainError } from "#lib/errors.ts";
import { describePlace } from "#lib/halls/rules/overlay.ts";
import { derivedId, hashToken, newId } from "#lib/ids.ts";
import { nudge } from "../live/hub.ts";
import { assertOnSale, type CardPrice, type SaleCard, saleCard } from "../sale-card.ts";
import { isRunning } from "./end-offer.ts";
import { offeredPrice } from "./offered-price.ts";

/**
 * Puts the places that were offered into the visitor's cart, held as if they had been chosen on the map, to be checked out as
 * usual; `cartId` null begins a cart. An offer is taken once, and only while its time runs.
 * Refuses: NOT_FOUND, WAITING_OVER, PERFORMANCE_CANCELLED, SALE_OVER, RATE_UNKNOWN.
 */
export async function takeOffer(
  cartId: string | null,
  accountId: string | null,
  token: string,
  now: Date,
): Promise<{ cartId: string; isNewCart: boolean }> {
  const { db } = client();
  const [row] = await db
    .select({ entry: waitingEntries, offer: waitingOffers })
    .from(waitingEntries)
    .leftJoin(waitingOffers, and(eq(waitingOffers.entryId, waitingEntries.id), isRunning))
    .where(eq(waitingEntries.tokenHash, hashToken(token)));
  if (!row) throw new DomainError("NOT_FOUND");
  const { entry, offer } = row;
  if (!offer) throw new DomainError("WAITING_OVER");
  const found = await saleCard(db, entry.performanceId);
  // What was offered stays so though the sale rests since: nobody else could buy it meanwhile.
  const card = found && { ...found, isWebOpen: true };
  assertOnSale(card, now);
  const cart = cartId ?? newId();
  await inTransaction(db, async (tx) => {
    const [taken] = await tx
      .update(waitingEntries)
      .set({ state: "taken", endedAt: now })
      .where(and(eq(waitingEntries.id, entry.id), eq(waitingEntries.state, "offered")));
    const [ended] = await tx
      .update(waitingOffers)
      .set({ state: "taken", endedAt: now })
      .where(and(eq(waitingOffers.id, offer.id), isRunning));
    const both = (taken as ResultSetHeader).affectedRows + (ended as ResultSetHeader).affectedRows;
    if (both !== 2) throw new DomainError("WAITING_OVER");
    if (cartId === null) await tx.insert(carts).values({ id: cart, accountId, locale: entry.locale });
    let moved = 0;
    for (const [price, seatIds] of byPrice(card, offer.seatIds, entry.rateId, now)) {
      const [held] = await tx
        .update(seatClaims)
        .set({
          state: claimState.held,
          claimId: derivedId("waiting", offer.id, cart),
          cartId: cart,
          rateId: price.rateId,
          priceId: price.id,
          channelCode: null,
          expiresAt: sql`NOW(3) + INTERVAL ${sql.raw(String(card.holdSeconds))} SECOND`,
        })
        .where(
          and(
            eq(seatClaims.performanceId, entry.performanceId),
            inArray(seatClaims.seatId, seatIds),
            eq(seatClaims.cartId, offer.id),
            eq(seatClaims.state, claimState.blocked),
          ),
        );
      moved += (held as ResultSetHeader).affectedRows;
    }
    if (moved !== offer.seatIds.length) throw new DomainError("WAITING_OVER");
  });
  nudge(entry.performanceId);
  return { cartId: cart, isNewCart: cartId === null };
}

/** The places by what each costs now. */
function byPrice(card: SaleCard, seatIds: number[], rateId: string, now: Date): Map<CardPrice, number[]> {
  const found = new Map<CardPrice, number[]>();
  for (const seatId of seatIds) {
    const place = describePlace(card.hall.plan, seatId, card.hall.sold.category);
    if (!place) throw new DomainError("NOT_FOUND");
    const price = offeredPrice(card, place.categoryCode, rateId, now);
    if (!price) throw new DomainError("RATE_UNKNOWN");
    found.set(price, [...(found.get(price) ?? []), seatId]);
  }
  return found;
}
