import { and, eq, gt, not, sql } from "drizzle-orm";
import type { ResultSetHeader } from "mysql2";
import { database, type Tx } from "#db/client.ts";
import { auditLog } from "#db/schema/audit-log.ts";
import { consents } from "#db/schema/consents.ts";
import { tickets } from "#db/schema/tickets.ts";
import { transfers } from "#db/schema/transfers.ts";
import { inTransaction } from "#db/transaction.ts";
import type { Buyer } from "#lib/access/rules/actor.ts";
import { consentVersion } from "#lib/access/rules/consents.ts";
import { DomainError } from "#lib/errors.ts";
import { hashToken, newId } from "#lib/ids.ts";
import { enqueue } from "#lib/outbox/enqueue.ts";
import { passingRefusal } from "../rules/transfer.ts";
import type { AcceptInput } from "../rules/transfer-input.ts";
import { endTransfer } from "../steps/end-transfer.ts";
import { enqueueCalendar } from "../steps/enqueue-calendar.ts";
import { isInChange, isLoose, type LockedTicket, lockTicket } from "../steps/lock-ticket.ts";
import { holderToken } from "../transfer-token.ts";

/**
 * Whoever has the link of an open offer takes the ticket: it is theirs from here on, its old QR code is dead. One conditional
 * transaction: of taking, calling back, giving back, changing and checking in at one moment one wins.
 * Refuses: NOT_FOUND, TRANSFER_OVER, TRANSFER_CLOSED, TICKET_NOT_VALID, TICKET_ADMITTED, TICKET_IN_CHANGE.
 */
export async function acceptTransfer(
  actor: Buyer,
  token: string,
  input: AcceptInput,
  now: Date,
): Promise<{ ticketCode: string; key: string }> {
  return inTransaction(database(), async (tx) => {
    const [offer] = await tx
      .select()
      .from(transfers)
      .where(eq(transfers.tokenHash, hashToken(token)));
    if (!offer) throw new DomainError("NOT_FOUND");
    const { order, ticket, passing } = await lockTicket(tx, eq(tickets.id, offer.ticketId));
    const accountId = actor.kind === "account" ? actor.accountId : null;
    const isOpen = and(eq(transfers.id, offer.id), gt(transfers.expiresAt, now)) ?? sql`FALSE`;
    const taken = { toName: input.name, toAccountId: accountId };
    if (!(await endTransfer(tx, isOpen, "accepted", now, taken))) throw new DomainError("TRANSFER_OVER");
    const refusal = passingRefusal(passing, now);
    if (refusal) throw new DomainError(refusal);
    const key = holderToken(offer.id);
    const [passed] = await tx
      .update(tickets)
      .set({
        holderName: input.name,
        holderEmail: input.email,
        holderAccountId: accountId,
        holderTokenHash: hashToken(key),
        holderLocale: input.locale,
        holderMailAllowed: input.transferAbroad,
        revision: sql`${tickets.revision} + 1`,
        calendarSequence: sql`${tickets.calendarSequence} + 1`,
      })
      .where(and(eq(tickets.id, ticket.id), eq(tickets.revision, ticket.revision), isLoose, not(isInChange)));
    if ((passed as ResultSetHeader).affectedRows !== 1) throw new DomainError("TICKET_IN_CHANGE");
    await enqueueCalendar(tx, [ticket.id], now);
    await writeConsents(tx, order.id, accountId, input);
    await tellBoth(tx, offer.id, { order, ticket, passing }, input, now);
    await tx.insert(auditLog).values({
      id: newId(),
      organizerId: ticket.organizerId,
      actorKind: actor.kind,
      actorId: accountId,
      action: "ticket.passed-on",
      subject: ticket.code,
      details: { transferId: offer.id },
    });
    return { ticketCode: ticket.code, key };
  });
}

async function writeConsents(tx: Tx, orderId: string, accountId: string | null, input: AcceptInput) {
  const common = { orderId, accountId, version: consentVersion, locale: input.locale };
  await tx.insert(consents).values([
    { id: newId(), ...common, kind: "personal-data", isGranted: true },
    { id: newId(), ...common, kind: "transfer-abroad", isGranted: input.transferAbroad },
  ]);
}

/** The ticket to who has it now, and the word that it is gone to who had it; each where mail is allowed. */
async function tellBoth(
  tx: Tx,
  transferId: string,
  { order, ticket }: LockedTicket,
  input: AcceptInput,
  now: Date,
): Promise<void> {
  const told = [
    { to: "holder", allowed: input.transferAbroad },
    { to: "giver", allowed: ticket.holderMailAllowed ?? order.mailAllowed },
  ] as const;
  for (const { to } of told.filter(({ allowed }) => allowed))
    await enqueue(tx, {
      kind: "mail.transfer-accepted",
      payload: { transferId, to },
      organizerId: ticket.organizerId,
      dedupeKey: `transfer-accepted:${transferId}:${to}`,
      orderKey: `ticket:${ticket.id}`,
      runAt: now,
    });
}
