import { and, asc, eq, inArray, lte, sql } from "drizzle-orm";
import type { ResultSetHeader } from "mysql2";
import { client, type Tx } from "#db/client.ts";
import { categories } from "#db/schema/categories.ts";
import { performances } from "#db/schema/performances.ts";
import { claimState, seatClaims } from "#db/schema/seat-claims.ts";
import { waitingEntries } from "#db/schema/waiting-entries.ts";
import { waitingOffers } from "#db/schema/waiting-offers.ts";
import { inTransaction } from "#db/transaction.ts";
import { newId } from "#lib/ids.ts";
import { enqueue } from "#lib/outbox/enqueue.ts";
import { nudge } from "../live/hub.ts";
import { singleSeatRuleHolds } from "../queries/status.ts";
import { type InLine, type Match, matchWaiting, offerMinutes, type Supply } from "../rules/waiting.ts";
import { type SaleCard, saleCard } from "../sale-card.ts";
import { hasWaiting, keepForWaiting, waitingChannel } from "../steps/keep-for-waiting.ts";
import { canBeTold } from "./can-be-told.ts";
import { closeLine } from "./close-line.ts";
import { claimOpen, openAround } from "./open-places.ts";

/** A performance's places that are kept for its list and offered to nobody. */
const keptAt = (performanceId: string) =>
  and(
    eq(seatClaims.performanceId, performanceId),
    eq(seatClaims.cartId, performanceId),
    eq(seatClaims.state, claimState.blocked),
    eq(seatClaims.channelCode, waitingChannel),
  );

/**
 * Offers what came free at a performance to the first in line whom it suits, and opens the rest for sale. Expired holds come free
 * here while somebody waits; places on open sale beside are taken along where they complete a group. Of several workers at it each
 * offer is written by one: the claims' rows decide. Answers how many offers were made.
 */
export async function passToList(performanceId: string, now: Date): Promise<number> {
  const { db } = client();
  const card = await saleCard(db, performanceId);
  if (!card) return 0;
  const isOver = now >= card.saleEndsAt || card.status === "cancelled";
  if (isOver) await closeLine(card, now);
  // What nobody could buy now is not offered either: it is kept until the sale goes on.
  else if (!card.isWebOpen || now < card.saleStartsAt) return 0;
  const line = isOver ? [] : await readLine(db, card);
  if (!isOver) await keepExpired(db, performanceId);
  const freed = (
    await db.select({ id: seatClaims.seatId }).from(seatClaims).where(keptAt(performanceId))
  ).map(({ id }) => id);
  if (freed.length === 0) return 0;
  const isForGroups = line.some(({ size }) => size > 1);
  const open = isForGroups ? await openAround(db, card, freed, now) : [];
  const sparesSingles = card.orphanRule && (await singleSeatRuleHolds(performanceId));
  const { matches, rest } = matchWaiting(card.hall, { freed, open, sparesSingles }, line);
  let made = 0;
  for (const match of matches) if (await offer(card, match, now)) made += 1;
  if (rest.length > 0)
    await inTransaction(db, (tx) => openRest(tx, card, { freed: rest, open, sparesSingles }));
  nudge(performanceId);
  return made;
}

/**
 * Opens for sale what suits nobody. The performance's row is locked and the line read again: who joined meanwhile, or was to be
 * offered more than there was, may be whom it suits after all, and then it is kept.
 */
async function openRest(tx: Tx, card: SaleCard, supply: Supply): Promise<void> {
  const { performanceId, hall } = card;
  await tx
    .select({ id: performances.id })
    .from(performances)
    .where(eq(performances.id, performanceId))
    .for("update");
  const { rest } = matchWaiting(hall, supply, await readLine(tx, card));
  if (rest.length > 0)
    await tx.delete(seatClaims).where(and(keptAt(performanceId), inArray(seatClaims.seatId, rest)));
}

/** All who wait and can be called, the first first: what came free may suit the last alone. A line is never long (`joinWaiting`). */
async function readLine(tx: Tx, { performanceId, hall }: SaleCard): Promise<InLine[]> {
  const rows = await tx
    .select({ id: waitingEntries.id, size: waitingEntries.size, code: categories.code })
    .from(waitingEntries)
    .leftJoin(categories, eq(categories.id, waitingEntries.categoryId))
    .where(
      and(eq(waitingEntries.performanceId, performanceId), eq(waitingEntries.state, "waiting"), canBeTold),
    )
    .orderBy(asc(waitingEntries.id));
  return rows.map(({ id, size, code }) => ({
    id,
    size,
    category: code === null ? null : hall.plan.categories.findIndex((its) => its.code === code),
  }));
}

/** As long as the mark makes reads take expired holds for taken, though nobody in line can be called: else nothing would end them. */
async function keepExpired(tx: Tx, performanceId: string): Promise<void> {
  const isExpired = and(
    eq(seatClaims.state, claimState.held),
    lte(seatClaims.expiresAt, sql`NOW(3)`),
    hasWaiting(performanceId),
  );
  if (isExpired) await keepForWaiting(tx, performanceId, isExpired);
}

/** Writes one offer, or nothing where the entry or one of the places is somebody else's by now. */
async function offer(card: SaleCard, match: Match, now: Date): Promise<boolean> {
  const { performanceId, organizerId } = card;
  const { entryId, seatIds, opened } = match;
  const freed = seatIds.filter((id) => !opened.includes(id));
  const id = newId();
  const lost = new Error("lost to another worker");
  try {
    await inTransaction(client().db, async (tx) => {
      const [called] = await tx
        .update(waitingEntries)
        .set({ state: "offered" })
        .where(and(eq(waitingEntries.id, entryId), eq(waitingEntries.state, "waiting")));
      if ((called as ResultSetHeader).affectedRows !== 1) throw lost;
      const [kept] = await tx
        .update(seatClaims)
        .set({ cartId: id })
        .where(and(keptAt(performanceId), inArray(seatClaims.seatId, freed)));
      if ((kept as ResultSetHeader).affectedRows !== freed.length) throw lost;
      if (!(await claimOpen(tx, card, id, opened))) throw lost;
      await tx.insert(waitingOffers).values({
        id,
        organizerId,
        entryId,
        performanceId,
        seatIds,
        state: "open",
        expiresAt: sql`NOW(3) + INTERVAL ${sql.raw(String(offerMinutes))} MINUTE`,
      });
      await enqueue(tx, {
        kind: "mail.waiting-offer",
        payload: { offerId: id },
        organizerId,
        dedupeKey: `waiting-offer:${id}`,
        orderKey: `waiting:${entryId}`,
        runAt: now,
      });
    });
    return true;
  } catch (error) {
    if (error === lost) return false;
    throw error;
  }
}
