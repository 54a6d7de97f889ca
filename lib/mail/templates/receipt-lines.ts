import type { ReturnReceipt } from "../rules/mails.ts";
import type { FactLine, MailWords } from "./parts.tsx";

/** A line for each return receipt: its number, the amount, and the tax in it. */
export function receiptLines(
  words: MailWords,
  receipts: readonly ReturnReceipt[],
  money: (tiyn: number) => string,
): FactLine[] {
  return receipts.map(({ number, amountTiyn, vatTiyn }) => ({
    label: words("ticketsCancelled.receipt"),
    value: `${number}, ${money(amountTiyn)}, ${words("ticketsCancelled.receiptVat", { amount: money(vatTiyn) })}`,
  }));
}
