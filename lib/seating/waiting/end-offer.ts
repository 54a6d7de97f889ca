import { and, eq, gt, inArray, lte, sql } from "drizzle-orm";
import type { ResultSetHeader } from "mysql2";
import { client, type Tx } from "#db/client.ts";
import { waitingEntries } from "#db/schema/waiting-entries.ts";
import { waitingOffers } from "#db/schema/waiting-offers.ts";
import { inTransaction } from "#db/transaction.ts";
import { DomainError } from "#lib/errors.ts";
import { hashToken } from "#lib/ids.ts";
import { enqueue } from "#lib/outbox/enqueue.ts";
import { passToList } from "./pass-to-list.ts";
import { returnPlaces } from "./return-places.ts";

export type OfferRow = typeof waitingOffers.$inferSelect;

/** An offer's time still runs, by the database's clock. */
export const isRunning = and(eq(waitingOffers.state, "open"), gt(waitingOffers.expiresAt, sql`NOW(3)`));

/**
 * Somebody leaves the line, by the secret of their link: who waits, and who was offered places that go to the next then.
 * Refuses: NOT_FOUND, WAITING_OVER.
 */
export async function leaveWaiting(token: string, now: Date): Promise<void> {
  const performanceId = await inTransaction(client().db, async (tx) => {
    const [entry] = await tx
      .select()
      .from(waitingEntries)
      .where(eq(waitingEntries.tokenHash, hashToken(token)));
    if (!entry) throw new DomainError("NOT_FOUND");
    const [left] = await tx
      .update(waitingEntries)
      .set({ state: "left", endedAt: now })
      .where(and(eq(waitingEntries.id, entry.id), inArray(waitingEntries.state, ["waiting", "offered"])));
    if ((left as ResultSetHeader).affectedRows !== 1) throw new DomainError("WAITING_OVER");
    const [open] = await tx
      .select()
      .from(waitingOffers)
      .where(and(eq(waitingOffers.entryId, entry.id), eq(waitingOffers.state, "open")));
    if (open && !(await endOffer(tx, open, "declined", now))) throw new DomainError("WAITING_OVER");
    return entry.performanceId;
  });
  await passToList(performanceId, now);
}

/** The sweep over offers whose time ran out: the places go to the next in line. Answers how many lapsed. */
export async function lapseOffers(now: Date): Promise<number> {
  const due = await client()
    .db.select()
    .from(waitingOffers)
    .where(and(eq(waitingOffers.state, "open"), lte(waitingOffers.expiresAt, sql`NOW(3)`)))
    .limit(200);
  let lapsed = 0;
  for (const open of due)
    lapsed += await inTransaction(client().db, async (tx) => {
      // The entry first, as whoever leaves does: in the other order the two would wait for each other.
      await tx
        .update(waitingEntries)
        .set({ state: "over", endedAt: now })
        .where(and(eq(waitingEntries.id, open.entryId), eq(waitingEntries.state, "offered")));
      return Number(await endOffer(tx, open, "lapsed", now));
    });
  return lapsed;
}

/** Ends an open offer and keeps its places for the list; false when it was ended or taken before. */
async function endOffer(tx: Tx, open: OfferRow, state: "declined" | "lapsed", now: Date): Promise<boolean> {
  const [ended] = await tx
    .update(waitingOffers)
    .set({ state, endedAt: now })
    .where(
      and(
        eq(waitingOffers.id, open.id),
        eq(waitingOffers.state, "open"),
        state === "lapsed" ? lte(waitingOffers.expiresAt, sql`NOW(3)`) : undefined,
      ),
    );
  if ((ended as ResultSetHeader).affectedRows !== 1) return false;
  await returnPlaces(tx, open.performanceId, [open.id]);
  await enqueue(tx, {
    kind: "mail.waiting-ended",
    payload: { offerId: open.id },
    organizerId: open.organizerId,
    dedupeKey: `waiting-ended:${open.id}`,
    orderKey: `waiting:${open.entryId}`,
    runAt: now,
  });
  return true;
}
