import { and, eq, inArray } from "drizzle-orm";
import { client, type Tx } from "#db/client.ts";
import { waitingEntries } from "#db/schema/waiting-entries.ts";
import { waitingOffers } from "#db/schema/waiting-offers.ts";
import { inTransaction } from "#db/transaction.ts";
import { enqueue } from "#lib/outbox/enqueue.ts";
import type { SaleCard } from "../sale-card.ts";
import { returnPlaces } from "./return-places.ts";

/**
 * Nobody is called any more, for the performance is called off or its sale is over: who waits or was offered places is told so once,
 * and what was offered is the line's again, to be opened for sale. Again it changes nothing.
 */
export async function closeLine({ performanceId, organizerId }: SaleCard, now: Date): Promise<void> {
  await inTransaction(client().db, async (tx) => {
    // The entries first, as whoever takes or leaves does: in the other order the two would wait for each other.
    const inLine = await tx
      .select({ id: waitingEntries.id })
      .from(waitingEntries)
      .where(
        and(
          eq(waitingEntries.performanceId, performanceId),
          inArray(waitingEntries.state, ["waiting", "offered"]),
        ),
      )
      .for("update");
    if (inLine.length === 0) return;
    const ids = inLine.map(({ id }) => id);
    await tx
      .update(waitingEntries)
      .set({ state: "over", endedAt: now })
      .where(inArray(waitingEntries.id, ids));
    await endOffers(tx, performanceId, now);
    for (const entryId of ids)
      await enqueue(tx, {
        kind: "mail.waiting-closed",
        payload: { entryId },
        organizerId,
        dedupeKey: `waiting-closed:${entryId}`,
        orderKey: `waiting:${entryId}`,
        runAt: now,
      });
  });
}

async function endOffers(tx: Tx, performanceId: string, now: Date): Promise<void> {
  const isOpen = and(eq(waitingOffers.performanceId, performanceId), eq(waitingOffers.state, "open"));
  const open = await tx.select({ id: waitingOffers.id }).from(waitingOffers).where(isOpen).for("update");
  await tx.update(waitingOffers).set({ state: "lapsed", endedAt: now }).where(isOpen);
  await returnPlaces(
    tx,
    performanceId,
    open.map(({ id }) => id),
  );
}
