import { and, count, eq } from "drizzle-orm";
import { database, type Tx } from "#db/client.ts";
import { tickets } from "#db/schema/tickets.ts";
import { transfers } from "#db/schema/transfers.ts";
import { errorNumber, inTransaction } from "#db/transaction.ts";
import { DomainError } from "#lib/errors.ts";
import type { Locale } from "#lib/i18n/localized.ts";
import { hashToken, newId } from "#lib/ids.ts";
import { enqueue } from "#lib/outbox/enqueue.ts";
import { maxOffers, offerEnds, passingRefusal } from "../rules/transfer.ts";
import { closeOverdue } from "../steps/end-transfer.ts";
import { isInChange, lockTicket, type TicketRow } from "../steps/lock-ticket.ts";
import { transferToken } from "../transfer-token.ts";
import { type OrderViewer, ticketHeldBy } from "../viewer.ts";

export type NewOffer = {
  /** Where our letter goes; null: whoever offers sends the link. */
  toEmail: string | null;
  /** The language of whoever offers: the letter is in it, the page in the reader's own. */
  locale: Locale;
};

/**
 * The holder offers a ticket to another person. Answers the secret of the link that takes it.
 * Refuses: NOT_FOUND, TICKET_NOT_VALID, TICKET_ADMITTED, TICKET_IN_CHANGE, TRANSFER_CLOSED, TRANSFER_OFFERED, TRANSFER_LIMIT.
 */
export async function offerTransfer(
  viewer: OrderViewer,
  ticketCode: string,
  offer: NewOffer,
  now: Date,
): Promise<{ token: string; expiresAt: Date }> {
  return inTransaction(database(), async (tx) => {
    const { ticket, passing } = await lockTicket(tx, ticketHeldBy(ticketCode, viewer));
    const refusal = passingRefusal(passing, now);
    if (refusal) throw new DomainError(refusal);
    await refuseChanging(tx, ticket);
    await closeOverdue(tx, ticket.id, now);
    const id = newId();
    const token = transferToken(id);
    const expiresAt = offerEnds(passing, now);
    try {
      await tx.insert(transfers).values({
        id,
        organizerId: ticket.organizerId,
        ticketId: ticket.id,
        state: "offered",
        fromName: ticket.holderName,
        fromEmail: ticket.holderEmail,
        fromAccountId: ticket.holderAccountId,
        toEmail: offer.toEmail,
        locale: offer.locale,
        tokenHash: hashToken(token),
        expiresAt,
      });
    } catch (error) {
      if (errorNumber(error) === 1062) throw new DomainError("TRANSFER_OFFERED");
      throw error;
    }
    if (offer.toEmail !== null)
      await enqueue(tx, {
        kind: "mail.transfer-offered",
        payload: { transferId: id },
        organizerId: ticket.organizerId,
        dedupeKey: `transfer-offered:${id}`,
        orderKey: `ticket:${ticket.id}`,
        runAt: now,
      });
    return { token, expiresAt };
  });
}

async function refuseChanging(tx: Tx, ticket: TicketRow): Promise<void> {
  const [changing] = await tx
    .select({ id: tickets.id })
    .from(tickets)
    .where(and(eq(tickets.id, ticket.id), isInChange));
  if (changing) throw new DomainError("TICKET_IN_CHANGE");
  const [offered] = await tx
    .select({ times: count() })
    .from(transfers)
    .where(eq(transfers.ticketId, ticket.id));
  if ((offered?.times ?? 0) >= maxOffers) throw new DomainError("TRANSFER_LIMIT");
}
