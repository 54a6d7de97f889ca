import type { LedgerAccount } from "#db/schema/ledger-entries.ts";
import type { OrderMoney } from "./totals.ts";

/** One side of a double entry: debit positive, credit negative. */
export type Entry = { account: LedgerAccount; amountTiyn: number };

/** Money for tickets: the provider owes it to the seller; it was earned as sales, fees and VAT, less what was given away. */
export function saleEntries(money: OrderMoney): Entry[] {
  return balanced([
    { account: "provider", amountTiyn: money.totalTiyn },
    { account: "discounts", amountTiyn: money.discountTiyn },
    { account: "sales", amountTiyn: -(money.subtotalTiyn - money.vatTiyn) },
    { account: "fees", amountTiyn: -money.feeTiyn },
    { account: "vat", amountTiyn: -money.vatTiyn },
  ]);
}

/** Tickets given back in full: the sale of these lines the other way round. */
export function saleRefundEntries(money: OrderMoney): Entry[] {
  return saleEntries(money).map(({ account, amountTiyn }) => ({ account, amountTiyn: -amountTiyn }));
}

/** Money that came without tickets for it: too late, or a second time. */
export function unappliedEntries(amountTiyn: number): Entry[] {
  return balanced([
    { account: "provider", amountTiyn },
    { account: "unapplied", amountTiyn: -amountTiyn },
  ]);
}

/** The same money on its way back. */
export function unappliedRefundEntries(amountTiyn: number): Entry[] {
  return unappliedEntries(amountTiyn).map((entry) => ({ ...entry, amountTiyn: -entry.amountTiyn }));
}

/** The sum of the entries: zero, or they must not be written. */
export function balanceOf(entries: readonly Entry[]): number {
  return entries.reduce((sum, entry) => sum + entry.amountTiyn, 0);
}

function balanced(entries: Entry[]): Entry[] {
  if (balanceOf(entries) !== 0) throw new Error("ledger entries do not balance");
  return entries.filter((entry) => entry.amountTiyn !== 0);
}
