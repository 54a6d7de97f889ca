import { eq, inArray, sql } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { cancellations } from "#db/schema/cancellations.ts";
import { exchanges } from "#db/schema/exchanges.ts";
import { payments } from "#db/schema/payments.ts";
import { refunds } from "#db/schema/refunds.ts";
import { isOfHolder, isPaidBy, type Payer, readPayers } from "#lib/orders/queries/payers.ts";
import { readReceiptRows } from "#lib/orders/queries/receipt.ts";

/**
 * What an account paid and got back: in its own orders, and for other seats of tickets that were passed on to it. What a later holder
 * paid, changed or was paid back in one of its orders is the holder's.
 */
export async function readMyMoney(db: Db, accountId: string, ownOrderIds: readonly string[]) {
  const isOwn = new Set(ownOrderIds);
  const foreign = await db
    .selectDistinct({ orderId: exchanges.orderId })
    .from(exchanges)
    .where(eq(exchanges.payerAccountId, accountId));
  const orderIds = [...new Set([...ownOrderIds, ...foreign.map(({ orderId }) => orderId)])];
  const payers = await readPayers(db, orderIds);
  const isMine = (orderId: string, payer: Payer | undefined) =>
    isPaidBy(payer, { isBuyer: isOwn.has(orderId), ticketIds: [], accountId });
  const paid = await db.select().from(payments).where(inArray(payments.orderId, orderIds));
  const back = await db.select().from(refunds).where(inArray(refunds.orderId, orderIds));
  const receipts = await readReceiptRows(db, orderIds, payers);
  return {
    payments: paid
      .filter(({ id, orderId }) => isMine(orderId, payers.get(id)))
      .map(({ providerData: _data, redirectUrl: _url, ...payment }) => payment),
    refunds: back.filter(({ orderId, paymentId }) => isMine(orderId, payers.get(paymentId))),
    exchanges: await readMyExchanges(db, accountId, orderIds, isOwn),
    cancellations: await readMyCancellations(db, accountId, ownOrderIds),
    receipts: receipts.filter(({ row, payer }) => isMine(row.orderId, payer)).map(({ row }) => row),
  };
}

async function readMyExchanges(
  db: Db,
  accountId: string,
  orderIds: readonly string[],
  isOwn: ReadonlySet<string>,
) {
  const rows = await db
    .select({ exchange: exchanges, isOfHolder })
    .from(exchanges)
    .where(inArray(exchanges.orderId, [...orderIds]));
  return rows
    .filter(
      ({ exchange, isOfHolder: its }) =>
        exchange.payerAccountId === accountId || (isOwn.has(exchange.orderId) && !Number(its)),
    )
    .map(({ exchange: { payerName: _name, payerEmail: _email, ...exchange } }) => exchange);
}

/** Of a ticket that was passed on the buyer knows that it was given back; who did it and for how much is the holder's. */
async function readMyCancellations(db: Db, accountId: string, orderIds: readonly string[]) {
  const isOfPassed = sql<number>`EXISTS (SELECT 1 FROM cancellation_lines l JOIN tickets t ON t.id = l.ticket_id
    WHERE l.cancellation_id = cancellations.id AND t.holder_token_hash IS NOT NULL)`;
  const rows = await db
    .select({ cancellation: cancellations, isOfPassed })
    .from(cancellations)
    .where(inArray(cancellations.orderId, [...orderIds]));
  return rows.map(({ cancellation, isOfPassed: its }) => {
    const { id, orderId, reason, createdAt } = cancellation;
    const isMine = cancellation.actorAccountId === accountId || !Number(its);
    return isMine ? cancellation : { id, orderId, reason, createdAt };
  });
}
