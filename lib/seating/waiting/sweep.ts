import { and, eq, exists, gt, not, or, sql } from "drizzle-orm";
import { client, type Tx } from "#db/client.ts";
import { performances } from "#db/schema/performances.ts";
import { seatClaims } from "#db/schema/seat-claims.ts";
import { waitingEntries } from "#db/schema/waiting-entries.ts";
import { inTransaction } from "#db/transaction.ts";
import { lapseOffers } from "./end-offer.ts";
import { passToList } from "./pass-to-list.ts";

/**
 * The sweep over waiting lists: offers whose time ran out go to the next, what came free and what expired is offered, and where
 * nobody waits any more everything goes to open sale again. Answers how many offers were made.
 */
export async function tendWaiting(now: Date): Promise<number> {
  await lapseOffers(now);
  let made = 0;
  for (const { id, hasWaiting } of await readTended()) {
    made += await passToList(id, now);
    if (hasWaiting) await inTransaction(client().db, (tx) => clearMark(tx, id));
  }
  return made;
}

/** Performances whose list is marked, and those that keep places for a list that is no more. */
function readTended() {
  const { db } = client();
  const kept = db
    .select({ one: sql`1` })
    .from(seatClaims)
    .where(and(eq(seatClaims.cartId, performances.id), eq(seatClaims.performanceId, performances.id)));
  const marked = eq(performances.hasWaiting, true);
  return db
    .select({ id: performances.id, hasWaiting: performances.hasWaiting })
    .from(performances)
    .where(or(marked, and(gt(performances.startsAt, sql`NOW(3) - INTERVAL 1 DAY`), exists(kept))));
}

/** Takes the mark off where nobody waits. The row is locked first and the line read after: who joins marks it before. */
async function clearMark(tx: Tx, performanceId: string): Promise<void> {
  const [marked] = await tx
    .select({ id: performances.id })
    .from(performances)
    .where(eq(performances.id, performanceId))
    .for("update");
  if (!marked) return;
  const inLine = tx
    .select({ one: sql`1` })
    .from(waitingEntries)
    .where(and(eq(waitingEntries.performanceId, performanceId), eq(waitingEntries.state, "waiting")));
  await tx
    .update(performances)
    .set({ hasWaiting: false })
    .where(and(eq(performances.id, performanceId), not(exists(inLine))));
}
