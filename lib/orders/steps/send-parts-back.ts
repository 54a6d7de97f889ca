import type { Tx } from "#db/client.ts";
import { receipts } from "#db/schema/receipts.ts";
import { derivedId } from "#lib/ids.ts";
import type { OrderRow } from "./complete-order.ts";
import { askRefund } from "./give-money-back.ts";

/** What goes back of each payment, by its id, with the VAT inside. */
export type BackParts = Map<string, { amountTiyn: number; vatTiyn: number }>;

export function addPart(parts: BackParts, paymentId: string, amountTiyn: number, vatTiyn: number): void {
  const before = parts.get(paymentId) ?? { amountTiyn: 0, vatTiyn: 0 };
  parts.set(paymentId, {
    amountTiyn: before.amountTiyn + amountTiyn,
    vatTiyn: before.vatTiyn + vatTiyn,
  });
}

type Cause =
  | { reason: "buyer" | "organizer"; cancellationId: string }
  | { reason: "exchange"; exchangeId: string };

/**
 * Asks for one refund of each payment, each with its return receipt; the caller writes the ledger. Answers the refunds' ids by
 * payment. The same cause asks once: the refund's id follows from both.
 */
export async function sendPartsBack(
  tx: Tx,
  order: OrderRow,
  parts: BackParts,
  cause: Cause,
  now: Date,
): Promise<Map<string, string>> {
  const about = cause.reason === "exchange" ? cause.exchangeId : cause.cancellationId;
  const ids = new Map<string, string>();
  for (const [paymentId, { amountTiyn, vatTiyn }] of parts) {
    const id = derivedId("refund", about, paymentId);
    ids.set(paymentId, id);
    await askRefund(tx, order, { id, paymentId, amountTiyn, ...cause }, now);
    await tx.insert(receipts).values({
      id: derivedId("receipt", id),
      organizerId: order.organizerId,
      orderId: order.id,
      refundId: id,
      kind: "return",
      amountTiyn,
      vatTiyn,
    });
  }
  return ids;
}
