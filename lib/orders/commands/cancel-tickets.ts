import { and, eq, inArray } from "drizzle-orm";
import { database, type Tx } from "#db/client.ts";
import { cancellations } from "#db/schema/cancellations.ts";
import { tickets } from "#db/schema/tickets.ts";
import { inTransaction } from "#db/transaction.ts";
import { DomainError } from "#lib/errors.ts";
import { derivedId, newId } from "#lib/ids.ts";
import { enqueue } from "#lib/outbox/enqueue.ts";
import { nudge } from "#lib/seating/live/hub.ts";
import { cancelRefusal, isFullRefund, refundOf, tableRefusal } from "../rules/after-sale.ts";
import type { OrderRow } from "../steps/complete-order.ts";
import { giveBackTickets } from "../steps/give-back-tickets.ts";
import { lockHeldOrder } from "../steps/lock-held-order.ts";
import { readStands } from "../steps/read-stands.ts";
import { readTablemates } from "../steps/read-tablemates.ts";
import { heldBy, type OrderViewer } from "../viewer.ts";

export type CancelInput = {
  /** The order's. */
  code: string;
  ticketIds: readonly string[];
  /** Made by the page: pressing again is the same cancellation. */
  requestKey: string;
  /** What the page said comes back, in tiyn: exactly this is done, or nothing. */
  shownBackTiyn: number;
};

export type Cancelled = { cancellationId: string; backTiyn: number; keptTiyn: number };

/**
 * The holder gives tickets of an order back, all of them or none: seats free at once, the money on its way to who paid it.
 * Refuses: NOT_FOUND (also one ticket of somebody else), TICKET_NOT_VALID, TICKET_ADMITTED, TICKET_IN_CHANGE, TRANSFER_OFFERED,
 * CANCEL_OVER, TABLE_TOGETHER (others of a table sold whole stay), ALREADY_CHANGED, REFUND_CHANGED (details.backTiyn: what would
 * come back now).
 */
export async function cancelTickets(viewer: OrderViewer, input: CancelInput, now: Date): Promise<Cancelled> {
  const done = await inTransaction(database(), (tx) => cancelOnce(tx, viewer, input, now));
  for (const performanceId of done.performances) nudge(performanceId);
  const { performances: _, ...cancelled } = done;
  return cancelled;
}

type Done = Cancelled & { performances: ReadonlySet<string> };

async function cancelOnce(tx: Tx, viewer: OrderViewer, input: CancelInput, now: Date): Promise<Done> {
  const ticketIds = [...new Set(input.ticketIds)];
  const order = await lockHeldOrder(tx, viewer, input.code);
  const requestKey = derivedId("cancellation", order.id, input.requestKey);
  const known = await findByKey(tx, requestKey);
  if (known) return { ...known, performances: new Set() };
  const mine = and(
    eq(tickets.orderId, order.id),
    inArray(tickets.id, ticketIds.length > 0 ? ticketIds : [order.id]),
    heldBy(viewer),
  );
  const standing = await readStands(tx, mine);
  if (standing.length === 0 || standing.length !== ticketIds.length) throw new DomainError("NOT_FOUND");
  const mates = await readTablemates(tx, standing);
  const goes = (id: string) => ticketIds.includes(id);
  const returned = standing.map((its) => {
    const together = isFullRefund(its.show, now) ? [] : (mates.get(its.ticket.id) ?? []);
    const refusal = cancelRefusal(its.stand, its.show, its.line, now) ?? tableRefusal(together, goes);
    if (refusal) throw new DomainError(refusal);
    return { ...its, money: refundOf(its.line, its.show, now) };
  });
  const backTiyn = returned.reduce((sum, { money }) => sum + money.backTiyn, 0);
  if (backTiyn !== input.shownBackTiyn) throw new DomainError("REFUND_CHANGED", { backTiyn });
  const id = newId();
  const how = {
    id,
    requestKey,
    reason: standing.some(({ show }) => show.status === "moved") ? "event-moved" : "holder",
    actorAccountId: viewer.accountId,
    alsoAdmitted: false,
  } as const;
  const money = await giveBackTickets(tx, order, returned, how, now);
  await tellHolders(tx, order, id, now);
  return {
    cancellationId: id,
    ...money,
    performances: new Set(standing.map(({ ticket }) => ticket.performanceId)),
  };
}

async function findByKey(tx: Tx, requestKey: string): Promise<Cancelled | null> {
  const [known] = await tx
    .select({
      cancellationId: cancellations.id,
      backTiyn: cancellations.backTiyn,
      keptTiyn: cancellations.keptTiyn,
    })
    .from(cancellations)
    .where(eq(cancellations.requestKey, requestKey));
  return known ?? null;
}

async function tellHolders(tx: Tx, order: OrderRow, cancellationId: string, now: Date): Promise<void> {
  await enqueue(tx, {
    kind: "mail.tickets-cancelled",
    payload: { orderId: order.id, cancellationId },
    organizerId: order.organizerId,
    dedupeKey: `tickets-cancelled:${cancellationId}`,
    orderKey: `order:${order.id}`,
    runAt: now,
  });
}
