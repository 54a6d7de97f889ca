import { and, asc, eq, inArray } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { orderLines } from "#db/schema/order-lines.ts";
import { receipts } from "#db/schema/receipts.ts";
import { refunds } from "#db/schema/refunds.ts";
import { tickets } from "#db/schema/tickets.ts";
import { readPieces } from "../steps/read-pieces.ts";
import { type Payer, readPayers } from "./payers.ts";

/** A part of the money that goes back, with its return receipt, and who paid it. Amounts in tiyn, the tax is inside. */
export type BackPart = { payer: Payer | undefined; receiptId: string; amountTiyn: number; vatTiyn: number };

/** What goes back for cancellations or for a change of an order, the oldest first. */
export async function readMoneyBack(
  db: Db,
  orderId: string,
  cause: { cancellationIds: readonly string[] } | { exchangeId: string },
): Promise<BackPart[]> {
  if ("cancellationIds" in cause && cause.cancellationIds.length === 0) return [];
  const caused =
    "exchangeId" in cause
      ? eq(refunds.exchangeId, cause.exchangeId)
      : inArray(refunds.cancellationId, [...cause.cancellationIds]);
  const payers = await readPayers(db, [orderId]);
  const rows = await db
    .select({
      paymentId: refunds.paymentId,
      receiptId: receipts.id,
      amountTiyn: receipts.amountTiyn,
      vatTiyn: receipts.vatTiyn,
    })
    .from(receipts)
    .innerJoin(refunds, eq(refunds.id, receipts.refundId))
    .where(and(eq(refunds.orderId, orderId), eq(receipts.kind, "return"), caused))
    .orderBy(asc(receipts.createdAt), asc(receipts.id));
  return rows.map(({ paymentId, ...part }) => ({ ...part, payer: payers.get(paymentId) }));
}

/** What stays paid behind tickets that were given back, and who paid it. */
export async function readKept(
  db: Db,
  orderId: string,
  ticketIds: readonly string[],
): Promise<{ payer: Payer | undefined; amountTiyn: number }[]> {
  if (ticketIds.length === 0) return [];
  const payers = await readPayers(db, [orderId]);
  const bought = await db
    .select({ ticket: { id: tickets.id }, boughtForTiyn: orderLines.totalTiyn })
    .from(tickets)
    .innerJoin(orderLines, eq(orderLines.id, tickets.orderLineId))
    .where(inArray(tickets.id, [...ticketIds]));
  const pieces = [...(await readPieces(db, orderId, bought)).values()].flat();
  return pieces.map(({ paymentId, amountTiyn }) => ({ payer: payers.get(paymentId), amountTiyn }));
}
