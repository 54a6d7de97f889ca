import { expect, it } from "vitest";
import { flagBits } from "#lib/halls/rules/open-plan.ts";
import {
  bestWish,
  countSettings,
  isNarrow,
  noFilter,
  passes,
  passingCategories,
  passingFlags,
  priceSteps,
} from "./filter.ts";
import { priceTable } from "./prices.ts";

const categories = ["front", "middle", "back"].map((code) => ({ code, name: code, color: 0, free: 1 }));
const rates = ["adult", "child"].map((code) => ({ code, name: code }));
const line = (categoryCode: string, rateCode: string, tenge: number) => ({
  ...{ categoryCode, rateCode },
  amountTiyn: tenge * 100,
});
const prices = priceTable(
  categories,
  [
    ...[line("front", "adult", 6_000), line("middle", "adult", 4_000), line("back", "adult", 2_000)],
    line("back", "child", 1_000),
  ],
  rates,
);

it("lets everything through while nothing is asked", () => {
  expect(passingCategories(noFilter, prices, 3)).toBeNull();
  expect(passes(null, passingFlags(noFilter))(2, 0)).toBe(true);
  expect(isNarrow(noFilter)).toBe(false);
  expect(isNarrow({ ...noFilter, category: 0 })).toBe(true);
  expect(isNarrow({ ...noFilter, accessible: true })).toBe(true);
});

it("keeps to a price, at the rate that was asked for", () => {
  expect(passingCategories({ ...noFilter, maxTiyn: 400_000 }, prices, 3)).toEqual(new Set([1, 2]));
  expect(passingCategories({ ...noFilter, rate: "child" }, prices, 3)).toEqual(new Set([2]));
  expect(passingCategories({ ...noFilter, category: 0, maxTiyn: 400_000 }, prices, 3)).toEqual(new Set());
});

it("offers each price as a limit but the highest, which limits nothing", () => {
  expect(priceSteps(noFilter, prices, 3)).toEqual([200_000, 400_000]);
  expect(priceSteps({ ...noFilter, rate: "child" }, prices, 3)).toEqual([]);
});

it("wheelchair places come with their companions' seats", () => {
  const accepts = passes(null, passingFlags({ ...noFilter, accessible: true }));
  expect(
    [flagBits.wheelchair, flagBits.companion, 0, flagBits["hearing-loop"]].map((its) => accepts(0, its)),
  ).toEqual([true, true, false, false]);
});

it("every wish about the seat itself has to be met", () => {
  const { wheelchair, "hearing-loop": loop, "restricted-view": restricted } = flagBits;
  const armrest = flagBits["lift-up-armrest"];
  const seats = [0, loop, restricted, loop | restricted, wheelchair | loop, armrest, armrest | restricted];
  const passing = (wishes: Partial<typeof noFilter>) => {
    const accepts = passes(null, passingFlags({ ...noFilter, ...wishes }));
    return seats.filter((flags) => accepts(0, flags));
  };
  expect(passing({ clearView: true })).toEqual([0, loop, wheelchair | loop, armrest]);
  expect(passing({ hearingLoop: true })).toEqual([loop, loop | restricted, wheelchair | loop]);
  expect(passing({ hearingLoop: true, clearView: true })).toEqual([loop, wheelchair | loop]);
  expect(passing({ hearingLoop: true, accessible: true })).toEqual([wheelchair | loop]);
  expect(passing({ liftUpArmrest: true })).toEqual([armrest, armrest | restricted]);
  expect(passing({ liftUpArmrest: true, clearView: true })).toEqual([armrest]);
  expect(passing({ liftUpArmrest: true, hearingLoop: true })).toEqual([]);
});

it("asks the server for no more than the filter lets through", () => {
  const filter = { ...noFilter, maxTiyn: 450_000, rate: "child", accessible: true, clearView: true };
  expect(bestWish(filter, 2, "adult", "back")).toEqual({
    rates: { child: 2 },
    category: "back",
    maxPrice: 4_500,
    accessible: true,
    clearView: true,
  });
  const wished = { ...noFilter, hearingLoop: true, liftUpArmrest: true };
  expect(bestWish(wished, 1, "adult", undefined)).toMatchObject({ hearingLoop: true, liftUpArmrest: true });
  expect([noFilter, { ...wished, category: 1 }, filter].map(countSettings)).toEqual([0, 2, 4]);
  expect(bestWish(noFilter, 3, "adult", undefined)).toEqual({ rates: { adult: 3 } });
});
