import { and, count, eq, inArray, isNull, sql } from "drizzle-orm";
import type { ResultSetHeader } from "mysql2";
import { database, type Tx } from "#db/client.ts";
import { auditLog } from "#db/schema/audit-log.ts";
import { exchanges } from "#db/schema/exchanges.ts";
import { orders } from "#db/schema/orders.ts";
import { outbox } from "#db/schema/outbox.ts";
import { tickets } from "#db/schema/tickets.ts";
import { inTransaction } from "#db/transaction.ts";
import { parseEmail } from "#lib/access/rules/email.ts";
import { DomainError } from "#lib/errors.ts";
import { newId } from "#lib/ids.ts";
import { enqueue } from "#lib/outbox/enqueue.ts";
import { isSold } from "../rules/states.ts";
import type { OrderRow } from "../steps/complete-order.ts";
import { type OrderViewer, visibleTo } from "../viewer.ts";

/** Mails with tickets that one order sends at most, the first one too: the address may be somebody else's. */
export const maxTicketMails = 6;
const secondsBetweenMails = 60;

/**
 * Sends the tickets again to the order's e-mail.
 * Refuses: NOT_FOUND, ORDER_NOT_PAID, MAIL_NOT_ALLOWED, MAIL_TOO_SOON, MAIL_LIMIT.
 */
export async function resendTickets(viewer: OrderViewer, orderCode: string, now: Date): Promise<void> {
  await inTransaction(database(), async (tx) => {
    const order = await lockPaidOrder(tx, viewer, orderCode);
    await enqueueAnother(tx, order, secondsBetweenMails, now);
  });
}

/**
 * Corrects the e-mail of an order, and of its tickets and changes that had the wrong one, and sends the tickets there. Counts as a mail.
 * Refuses: as `resendTickets`, and EMAIL_REQUIRED, EMAIL_INVALID, EMAIL_TOO_LONG.
 */
export async function correctEmail(
  viewer: OrderViewer,
  orderCode: string,
  typed: string,
  now: Date,
): Promise<void> {
  const parsed = parseEmail(typed);
  if ("fault" in parsed) throw new DomainError(parsed.fault, { field: "email" });
  await inTransaction(database(), async (tx) => {
    const order = await lockPaidOrder(tx, viewer, orderCode);
    if (parsed.email === order.buyerEmail) return enqueueAnother(tx, order, secondsBetweenMails, now);
    const [changed] = await tx
      .update(orders)
      .set({ buyerEmail: parsed.email })
      .where(and(eq(orders.id, order.id), eq(orders.buyerEmail, order.buyerEmail)));
    if ((changed as ResultSetHeader).affectedRows !== 1) throw new DomainError("MAIL_TOO_SOON");
    await tx
      .update(tickets)
      .set({ holderEmail: parsed.email })
      .where(
        and(
          eq(tickets.orderId, order.id),
          eq(tickets.holderEmail, order.buyerEmail),
          isNull(tickets.holderTokenHash),
        ),
      );
    await tx
      .update(exchanges)
      .set({ payerEmail: parsed.email })
      .where(and(eq(exchanges.orderId, order.id), eq(exchanges.payerEmail, order.buyerEmail)));
    await enqueueAnother(tx, order, 0, now);
    await tx.insert(auditLog).values({
      id: newId(),
      organizerId: order.organizerId,
      actorKind: viewer.accountId ? "account" : "visitor",
      actorId: viewer.accountId,
      action: "order.email-corrected",
      subject: order.code,
      details: {},
    });
  });
}

async function lockPaidOrder(tx: Tx, viewer: OrderViewer, orderCode: string): Promise<OrderRow> {
  const [order] = await tx.select().from(orders).where(visibleTo(orderCode, viewer)).for("update");
  if (!order) throw new DomainError("NOT_FOUND");
  if (!isSold(order.status)) throw new DomainError("ORDER_NOT_PAID");
  if (!order.mailAllowed) throw new DomainError("MAIL_NOT_ALLOWED");
  return order;
}

/** The next mail of the order by its number, so that two presses at once are one mail. */
async function enqueueAnother(tx: Tx, order: OrderRow, pauseSeconds: number, now: Date): Promise<void> {
  const [sent] = await tx
    .select({
      count: count(),
      isTooSoon: sql<number>`MAX(${outbox.createdAt}) > NOW(3) - INTERVAL ${pauseSeconds} SECOND`,
    })
    .from(outbox)
    .where(
      and(
        eq(outbox.orderKey, `order:${order.id}`),
        inArray(outbox.kind, ["mail.order-paid", "mail.tickets-again"]),
      ),
    );
  const time = sent?.count ?? 0;
  if (time >= maxTicketMails) throw new DomainError("MAIL_LIMIT");
  if (time > 0 && Number(sent?.isTooSoon)) throw new DomainError("MAIL_TOO_SOON");
  await enqueue(tx, {
    kind: "mail.tickets-again",
    payload: { orderId: order.id },
    organizerId: order.organizerId,
    dedupeKey: `tickets-again:${order.id}:${time}`,
    orderKey: `order:${order.id}`,
    runAt: now,
  });
}
