import type { BackPart } from "#lib/orders/queries/money-back.ts";
import { type Asking, isPaidBy } from "#lib/orders/queries/payers.ts";
import { receiptNumber } from "#lib/orders/rules/receipt-number.ts";
import type { ReturnReceipt } from "./rules/mails.ts";

/** What of the money that goes back is somebody's own, with its receipts; and whether a holder is to know that more goes to others. */
export function shareOf(parts: readonly BackPart[], who: Asking) {
  const own = parts.filter(({ payer }) => isPaidBy(payer, who));
  const receipts = own.map(
    ({ receiptId, amountTiyn, vatTiyn }): ReturnReceipt => ({
      number: receiptNumber(receiptId),
      amountTiyn,
      vatTiyn,
    }),
  );
  return { backTiyn: sumOf(own), receipts, isShared: !who.isBuyer && own.length < parts.length };
}

export const sumOf = (parts: readonly { amountTiyn: number }[]) =>
  parts.reduce((sum, { amountTiyn }) => sum + amountTiyn, 0);
