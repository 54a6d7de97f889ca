import type { LedgerAccount } from "#db/schema/ledger-entries.ts";
import type { ChangePrice } from "./change-price.ts";
import type { LineMoney, OrderMoney } from "./totals.ts";

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

/**
 * A ticket given back: its sale the other way round, but for what is kept of it. What comes back is owed until the provider has
 * given it; the VAT of what is kept stays VAT.
 */
export function givenBackEntries(line: LineMoney, backTiyn: number, vatBackTiyn: number): Entry[] {
  const keptTiyn = line.totalTiyn - backTiyn;
  return balanced([
    ...soldLine(line, -1),
    { account: "vat", amountTiyn: -(line.vatTiyn - vatBackTiyn) },
    { account: "kept", amountTiyn: -(keptTiyn - (line.vatTiyn - vatBackTiyn)) },
    { account: "unapplied", amountTiyn: -backTiyn },
  ]);
}

/** Seats changed: the old lines unsold, the new ones sold, the difference with the fee paid or owed. `vatTiyn`: the fee's. */
export function changeEntries(
  from: readonly LineMoney[],
  to: readonly LineMoney[],
  price: ChangePrice,
  vatTiyn: number,
): Entry[] {
  return balanced([
    ...from.flatMap((line) => soldLine(line, -1)),
    ...to.flatMap((line) => soldLine(line, 1)),
    { account: price.dueTiyn > 0 ? "provider" : "unapplied", amountTiyn: price.dueTiyn },
    { account: "kept", amountTiyn: -(price.feeTiyn - vatTiyn) },
    { account: "vat", amountTiyn: -vatTiyn },
  ]);
}

function soldLine(line: LineMoney, sign: 1 | -1): Entry[] {
  return [
    { account: "discounts", amountTiyn: sign * line.discountTiyn },
    { account: "sales", amountTiyn: -sign * (line.priceTiyn - line.vatTiyn) },
    { account: "fees", amountTiyn: -sign * line.feeTiyn },
    { account: "vat", amountTiyn: -sign * line.vatTiyn },
  ];
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

/** Balanced, and one entry an account. */
function balanced(entries: Entry[]): Entry[] {
  if (balanceOf(entries) !== 0) throw new Error("ledger entries do not balance");
  const sums = new Map<LedgerAccount, number>();
  for (const { account, amountTiyn } of entries) sums.set(account, (sums.get(account) ?? 0) + amountTiyn);
  return [...sums].flatMap(([account, amountTiyn]) => (amountTiyn === 0 ? [] : [{ account, amountTiyn }]));
}

/** The entries of several tickets as one transaction's. */
export function together(entries: readonly Entry[]): Entry[] {
  return balanced([...entries]);
}
