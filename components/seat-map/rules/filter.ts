import { anySeat, type FlagWish, fitsFlags } from "#lib/halls/rules/flag-wish.ts";
import { flagBits } from "#lib/halls/rules/open-plan.ts";
import type { PriceTable } from "./prices.ts";

/** What a visitor wants to see bright: the rest is dimmed on the plan and left out of the list. Nothing is ever forbidden by it. */
export type SeatFilter = {
  category: number | null;
  /** The most a seat may cost, in tiyn. */
  maxTiyn: number | null;
  rate: string | null;
  accessible: boolean;
  /** No seat with a restricted view. */
  clearView: boolean;
  hearingLoop: boolean;
  liftUpArmrest: boolean;
};

export const noFilter: SeatFilter = {
  ...{ category: null, maxTiyn: null, rate: null },
  ...{ accessible: false, clearView: false, hearingLoop: false, liftUpArmrest: false },
};
const accessibleBits = flagBits.wheelchair | flagBits.companion;

/** How many of the settings behind the button are on; the category has a sign of its own, in the legend. */
export function countSettings(filter: SeatFilter): number {
  const { category: _, maxTiyn, rate, ...wishes } = filter;
  return [maxTiyn !== null, rate !== null, ...Object.values(wishes)].filter(Boolean).length;
}

/** Whether anything is left out: then too few seats may be the filter's doing. */
export function isNarrow(filter: SeatFilter): boolean {
  return filter.category !== null || countSettings(filter) > 0;
}

function priceOf(filter: SeatFilter, prices: PriceTable, category: number): number | null {
  return filter.rate === null ? prices.main(category) : prices.amount(category, filter.rate);
}

/** The categories that pass, by index; null when all do. */
export function passingCategories(
  filter: SeatFilter,
  prices: PriceTable,
  count: number,
): ReadonlySet<number> | null {
  const { category, maxTiyn, rate } = filter;
  if (category === null && maxTiyn === null && rate === null) return null;
  const passing = Array.from({ length: count }, (_, at) => at).filter((at) => {
    const price = priceOf(filter, prices, at);
    if (price === null || (maxTiyn !== null && price > maxTiyn)) return false;
    return category === null || category === at;
  });
  return new Set(passing);
}

/** What is asked of the flags of a seat. */
export function passingFlags({ accessible, clearView, hearingLoop, liftUpArmrest }: SeatFilter): FlagWish {
  return {
    any: accessible ? accessibleBits : anySeat.any,
    all:
      (hearingLoop ? flagBits["hearing-loop"] : anySeat.all) |
      (liftUpArmrest ? flagBits["lift-up-armrest"] : anySeat.all),
    none: clearView ? flagBits["restricted-view"] : anySeat.none,
  };
}

/** Whether a seat of the list passes. */
export function passes(categories: ReadonlySet<number> | null, wish: FlagWish) {
  return (category: number, flags: number) =>
    (categories === null || categories.has(category)) && fitsFlags(wish, flags);
}

/** The limits worth offering, in tiyn: each price there is but the highest, which limits nothing. */
export function priceSteps(filter: SeatFilter, prices: PriceTable, count: number): number[] {
  const found = Array.from({ length: count }, (_, at) => priceOf(filter, prices, at) ?? -1);
  return [...new Set(found.filter((price) => price >= 0))].sort((one, other) => one - other).slice(0, -1);
}

export type BestWish = {
  rates: Record<string, number>;
  category?: string;
  /** In tenge, as the address takes it. */
  maxPrice?: number;
  accessible?: boolean;
  clearView?: boolean;
  hearingLoop?: boolean;
  liftUpArmrest?: boolean;
};

/** What the server is asked to choose: as many seats as wanted, within what the filter lets through. */
export function bestWish(
  filter: SeatFilter,
  count: number,
  rate: string,
  category: string | undefined,
): BestWish {
  return {
    rates: { [filter.rate ?? rate]: count },
    ...(category !== undefined && { category }),
    ...(filter.maxTiyn !== null && { maxPrice: Math.floor(filter.maxTiyn / 100) }),
    ...(filter.accessible && { accessible: true }),
    ...(filter.clearView && { clearView: true }),
    ...(filter.hearingLoop && { hearingLoop: true }),
    ...(filter.liftUpArmrest && { liftUpArmrest: true }),
  };
}
