import type { Locale } from "#lib/i18n/localized.ts";
import { type Currency, formatMoney } from "#lib/money.ts";
import type { CategoryLine, PriceLine, Rate } from "../types.ts";

export type RatePrice = Rate & { amountTiyn: number };

/** Prices by the index of a category. */
export type PriceTable = {
  /** The rates a category is sold at, in the order they are offered. */
  ratesOf(category: number): RatePrice[];
  amount(category: number, rate: string): number | null;
  /** What the map and the legend say: the price at the first rate. Null when the category is not sold. */
  main(category: number): number | null;
};

/** Arranges the performance's prices for look-ups. */
export function priceTable(categories: CategoryLine[], prices: PriceLine[], rates: Rate[]): PriceTable {
  const lines = categories.map((category) =>
    rates.flatMap((rate): RatePrice[] => {
      const price = prices.find((its) => its.categoryCode === category.code && its.rateCode === rate.code);
      return price ? [{ ...rate, amountTiyn: price.amountTiyn }] : [];
    }),
  );
  return {
    ratesOf: (category) => lines[category] ?? [],
    amount: (category, rate) => lines[category]?.find((its) => its.code === rate)?.amountTiyn ?? null,
    main: (category) => lines[category]?.[0]?.amountTiyn ?? null,
  };
}

/** Prints amounts; each is formatted once, for a list of hundreds of seats has only a few prices. */
export function moneyPrinter(currency: Currency, locale: Locale): (amountTiyn: number) => string {
  const printed = new Map<number, string>();
  return (amountTiyn) => {
    let text = printed.get(amountTiyn);
    if (text === undefined) {
      text = formatMoney(amountTiyn, currency, locale);
      printed.set(amountTiyn, text);
    }
    return text;
  };
}

/** Prints what a seat costs more or less: "+500 ₸", "−1 000 ₸", or in words that it costs the same. */
export function differencePrinter(
  currency: Currency,
  locale: Locale,
  same: string,
): (amountTiyn: number) => string {
  return (amountTiyn) => {
    if (amountTiyn === 0) return same;
    return `${amountTiyn > 0 ? "+" : "−"}${formatMoney(Math.abs(amountTiyn), currency, locale)}`;
  };
}

const grouped = new Intl.NumberFormat("ru-KZ");

/**
 * A number for a sentence: for its plural, and as it is shown. Grouped alike in all languages, because Chrome has no Kazakh data
 * and would group otherwise than the server did.
 */
export function shownCount(count: number): { count: number; shown: string } {
  return { count, shown: grouped.format(count).replaceAll(/\s/g, "\u00a0") };
}
