import { and, eq, lte, sql } from "drizzle-orm";
import type { ResultSetHeader } from "mysql2";
import { database } from "#db/client.ts";
import { transfers } from "#db/schema/transfers.ts";
import { inTransaction } from "#db/transaction.ts";
import { DomainError } from "#lib/errors.ts";
import { hashToken } from "#lib/ids.ts";
import { enqueue } from "#lib/outbox/enqueue.ts";
import { endTransfer } from "../steps/end-transfer.ts";
import { lockTicket } from "../steps/lock-ticket.ts";
import { type OrderViewer, ticketHeldBy } from "../viewer.ts";

/**
 * The holder calls an offer back before it was taken; the letter that offered it is followed by one that says so.
 * Refuses: NOT_FOUND (also once it was taken: then the ticket is another's), TRANSFER_OVER.
 */
export async function recallTransfer(viewer: OrderViewer, ticketCode: string, now: Date): Promise<void> {
  await inTransaction(database(), async (tx) => {
    const { ticket } = await lockTicket(tx, ticketHeldBy(ticketCode, viewer));
    const ofTicket = and(eq(transfers.ticketId, ticket.id), eq(transfers.state, "offered"));
    const [open] = await tx.select().from(transfers).where(ofTicket);
    if (!open || !(await endTransfer(tx, eq(transfers.id, open.id), "recalled", now)))
      throw new DomainError("TRANSFER_OVER");
    if (open.toEmail === null) return;
    await enqueue(tx, {
      kind: "mail.transfer-recalled",
      payload: { transferId: open.id },
      organizerId: ticket.organizerId,
      dedupeKey: `transfer-recalled:${open.id}`,
      orderKey: `ticket:${ticket.id}`,
      runAt: now,
    });
  });
}

/** Whoever was offered a ticket does not want it: it stays with its holder. Refuses: NOT_FOUND, TRANSFER_OVER. */
export async function declineTransfer(token: string, now: Date): Promise<void> {
  const [offer] = await database()
    .select({ id: transfers.id })
    .from(transfers)
    .where(eq(transfers.tokenHash, hashToken(token)));
  if (!offer) throw new DomainError("NOT_FOUND");
  if (!(await endTransfer(database(), eq(transfers.id, offer.id), "declined", now)))
    throw new DomainError("TRANSFER_OVER");
}

/** The sweep over offers that nobody took in time. Answers how many ended. */
export async function expireTransfers(now: Date): Promise<number> {
  const [ended] = await database()
    .update(transfers)
    .set({ state: "expired", endedAt: sql`${transfers.expiresAt}` })
    .where(and(eq(transfers.state, "offered"), lte(transfers.expiresAt, now)));
  return (ended as ResultSetHeader).affectedRows;
}
