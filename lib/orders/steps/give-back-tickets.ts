import { and, eq, isNull, sql } from "drizzle-orm";
import type { ResultSetHeader } from "mysql2";
import type { Tx } from "#db/client.ts";
import { cancellationLines } from "#db/schema/cancellation-lines.ts";
import { type CancellationReason, cancellations } from "#db/schema/cancellations.ts";
import { ticketPayments } from "#db/schema/ticket-payments.ts";
import { tickets } from "#db/schema/tickets.ts";
import { DomainError } from "#lib/errors.ts";
import { newId } from "#lib/ids.ts";
import { freeSeats } from "#lib/seating/steps/free-seats.ts";
import type { GivenBack } from "../rules/after-sale.ts";
import { type Entry, givenBackEntries, together } from "../rules/ledger.ts";
import { takePieces, taxOfPieces } from "../rules/pieces.ts";
import type { OrderRow } from "./complete-order.ts";
import { enqueueCalendar } from "./enqueue-calendar.ts";
import { moveOrder } from "./move-order.ts";
import { readPieces } from "./read-pieces.ts";
import type { StandingTicket } from "./read-stands.ts";
import { addPart, type BackParts, sendPartsBack } from "./send-parts-back.ts";
import { writeLedger } from "./write-ledger.ts";

export type Returned = StandingTicket & { money: GivenBack };

export type Cancelling = {
  id: string;
  requestKey: string;
  reason: CancellationReason;
  actorAccountId: string | null;
  /** The organizer called the performance off: also of those who were let in already. */
  alsoAdmitted: boolean;
};

/**
 * Takes tickets back, in the caller's transaction and under the order's lock: the tickets die, the seats come free, each payment
 * owes its own payer what comes back, ledger, return receipts, calendar. Refuses: ALREADY_CHANGED when one of them was let
 * in, changed or given back meanwhile.
 */
export async function giveBackTickets(
  tx: Tx,
  order: OrderRow,
  returned: readonly Returned[],
  how: Cancelling,
  now: Date,
): Promise<{ backTiyn: number; keptTiyn: number }> {
  const { organizerId, id: orderId } = order;
  const sum = (of: (money: GivenBack) => number) =>
    returned.reduce((total, { money }) => total + of(money), 0);
  const [backTiyn, keptTiyn] = [sum((money) => money.backTiyn), sum((money) => money.keptTiyn)];
  for (const its of returned) await endTicket(tx, its, how.alsoAdmitted);
  await freeTheirSeats(tx, orderId, returned);
  const { id, requestKey, reason, actorAccountId } = how;
  await tx
    .insert(cancellations)
    .values({ id, organizerId, orderId, requestKey, reason, actorAccountId, backTiyn, keptTiyn });
  await tx.insert(cancellationLines).values(
    returned.map(({ ticket, line, money }) => ({
      ticketId: ticket.id,
      cancellationId: id,
      organizerId,
      worthTiyn: line.totalTiyn,
      backTiyn: money.backTiyn,
      keptTiyn: money.keptTiyn,
    })),
  );
  const entries = await oweParts(tx, order, returned, how, now);
  await writeLedger(tx, order, `cancellation:${id}`, together(entries));
  const [left] = await tx
    .select({ valid: sql<number>`COUNT(*)` })
    .from(tickets)
    .where(and(eq(tickets.orderId, orderId), eq(tickets.state, "valid")));
  const move = Number(left?.valid) === 0 ? "refund-all" : "refund-part";
  if (!(await moveOrder(tx, orderId, move)))
    throw new Error(`order ${orderId} cannot give back in status ${order.status}`);
  await enqueueCalendar(
    tx,
    returned.map(({ ticket }) => ticket.id),
    now,
  );
  return { backTiyn, keptTiyn };
}

/** The statement that decides against a door, a change and another device. */
async function endTicket(tx: Tx, { ticket, money }: Returned, alsoAdmitted: boolean): Promise<void> {
  const [ended] = await tx
    .update(tickets)
    .set({
      state: money.backTiyn > 0 ? "refunded" : "cancelled",
      calendarSequence: sql`${tickets.calendarSequence} + 1`,
    })
    .where(
      and(
        eq(tickets.id, ticket.id),
        eq(tickets.state, "valid"),
        eq(tickets.revision, ticket.revision),
        alsoAdmitted ? undefined : isNull(tickets.admittedAt),
      ),
    );
  if ((ended as ResultSetHeader).affectedRows !== 1) throw new DomainError("ALREADY_CHANGED");
}

async function freeTheirSeats(tx: Tx, orderId: string, returned: readonly Returned[]): Promise<void> {
  for (const performanceId of new Set(returned.map(({ ticket }) => ticket.performanceId))) {
    const seats = returned
      .filter(({ ticket }) => ticket.performanceId === performanceId)
      .map(({ ticket }) => ticket.seatId);
    const freed = await freeSeats(tx, performanceId, seats, { soldTo: orderId });
    if (freed !== seats.length) throw new Error(`order ${orderId}: seats to free were not its own`);
  }
}

/** Takes what comes back from the payments behind each ticket and sends it; answers the ledger's entries. */
async function oweParts(
  tx: Tx,
  order: OrderRow,
  returned: readonly Returned[],
  how: Cancelling,
  now: Date,
): Promise<Entry[]> {
  const pieces = await readPieces(tx, order.id, returned);
  const parts: BackParts = new Map();
  const takenFrom: { ticketId: string; paymentId: string; amountTiyn: number }[] = [];
  const entries = returned.flatMap(({ ticket, line, money }) => {
    const { taken } = takePieces(pieces.get(ticket.id) ?? [], money.backTiyn);
    const taxes = taxOfPieces(taken, line.vatBasisPoints);
    taken.forEach(({ paymentId, amountTiyn }, at) => {
      addPart(parts, paymentId, amountTiyn, taxes[at]!);
      takenFrom.push({ ticketId: ticket.id, paymentId, amountTiyn: -amountTiyn });
    });
    const vatBackTiyn = taxes.reduce((sum, tax) => sum + tax, 0);
    return givenBackEntries(line, money.backTiyn, vatBackTiyn);
  });
  const reason = how.reason === "holder" ? "buyer" : "organizer";
  const refundIds = await sendPartsBack(tx, order, parts, { reason, cancellationId: how.id }, now);
  if (takenFrom.length > 0)
    await tx.insert(ticketPayments).values(
      takenFrom.map((row) => ({
        ...row,
        id: newId(),
        organizerId: order.organizerId,
        reason: "cancel" as const,
        refundId: refundIds.get(row.paymentId)!,
      })),
    );
  return entries;
}
