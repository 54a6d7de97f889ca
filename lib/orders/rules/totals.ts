import { percentOf, taxInside } from "#lib/money.ts";

/** A part of an amount (basis points) and a fixed sum beside it: a fee, a discount. */
export type Share = { basisPoints: number; fixedTiyn: number };

/** One seat's money. price + fee is what stood on the screen; less the discount it is the total, and the VAT is inside that. */
export type LineMoney = {
  priceTiyn: number;
  feeTiyn: number;
  discountTiyn: number;
  totalTiyn: number;
  vatBasisPoints: number;
  vatTiyn: number;
};

export type OrderMoney = {
  subtotalTiyn: number;
  feeTiyn: number;
  discountTiyn: number;
  totalTiyn: number;
  vatTiyn: number;
};

/**
 * `amountTiyn` is the catalogue's final price: the fee is a part of it, never added. Percentages round half up to whole tenge
 * per line; a fee or a discount never exceeds the amount.
 */
export function priceLine(
  amountTiyn: number,
  fee: Share | null,
  discount: Share | null,
  vatBasisPoints: number,
): LineMoney {
  const feeTiyn = shareOf(amountTiyn, fee);
  const discountTiyn = shareOf(amountTiyn, discount);
  const totalTiyn = amountTiyn - discountTiyn;
  return {
    priceTiyn: amountTiyn - feeTiyn,
    feeTiyn,
    discountTiyn,
    totalTiyn,
    vatBasisPoints,
    vatTiyn: taxInside(totalTiyn, vatBasisPoints),
  };
}

/** The order's sums: of its lines and of nothing else. */
export function sumLines(lines: readonly LineMoney[]): OrderMoney {
  const sum = (of: (line: LineMoney) => number) => lines.reduce((total, line) => total + of(line), 0);
  return {
    subtotalTiyn: sum((line) => line.priceTiyn),
    feeTiyn: sum((line) => line.feeTiyn),
    discountTiyn: sum((line) => line.discountTiyn),
    totalTiyn: sum((line) => line.totalTiyn),
    vatTiyn: sum((line) => line.vatTiyn),
  };
}

function shareOf(amountTiyn: number, share: Share | null): number {
  if (!share) return 0;
  return Math.min(amountTiyn, percentOf(amountTiyn, share.basisPoints) + share.fixedTiyn);
}
