import { asc, eq } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { payments } from "#db/schema/payments.ts";
import { receipts } from "#db/schema/receipts.ts";
import { receiptNumber } from "../rules/receipt-number.ts";
import type { OrderViewer } from "../viewer.ts";
import { readOrderView } from "./order-view.ts";

export type ReceiptLine = {
  number: string;
  kind: "sale" | "return";
  amountTiyn: number;
  vatTiyn: number;
  at: Date;
};

/** An order with its receipts, of the sale and of each return, for whoever may see the order; null for everybody else. */
export async function readReceipt(db: Db, code: string, viewer: OrderViewer) {
  const order = await readOrderView(db, code, viewer);
  if (!order) return null;
  const [rows, paid] = await Promise.all([
    db
      .select()
      .from(receipts)
      .where(eq(receipts.orderId, order.id))
      .orderBy(asc(receipts.createdAt), asc(receipts.id)),
    db
      .select({ id: payments.id, provider: payments.provider })
      .from(payments)
      .where(eq(payments.orderId, order.id)),
  ]);
  const lines: ReceiptLine[] = rows.map(({ id, kind, amountTiyn, vatTiyn, createdAt }) => ({
    number: receiptNumber(id),
    kind,
    amountTiyn,
    vatTiyn,
    at: createdAt,
  }));
  return { order, receipts: lines, providers: new Map(paid.map((row) => [row.id, row.provider])) };
}
