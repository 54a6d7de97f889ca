import { and, asc, eq, inArray } from "drizzle-orm";
import { database } from "#db/client.ts";
import { receipts } from "#db/schema/receipts.ts";
import { refunds } from "#db/schema/refunds.ts";
import { receiptNumber } from "#lib/orders/rules/receipt-number.ts";
import type { ReturnReceipt } from "./rules/mails.ts";

/** The return receipts of cancellations, the oldest first; amounts in tiyn. */
export async function readReturnReceipts(cancellationIds: string[]): Promise<ReturnReceipt[]> {
  if (cancellationIds.length === 0) return [];
  const rows = await database()
    .select({ id: receipts.id, amountTiyn: receipts.amountTiyn, vatTiyn: receipts.vatTiyn })
    .from(receipts)
    .innerJoin(refunds, eq(refunds.id, receipts.refundId))
    .where(and(eq(receipts.kind, "return"), inArray(refunds.cancellationId, cancellationIds)))
    .orderBy(asc(receipts.createdAt));
  return rows.map(({ id, ...money }) => ({ number: receiptNumber(id), ...money }));
}
