import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tenge } from "#lib/money.ts";
import { priceLine, sumLines } from "./totals.ts";

const amount = fc.integer({ min: 0, max: 500_000 }).map(tenge);
const share = fc.option(
  fc.record({
    basisPoints: fc.integer({ min: 0, max: 10_000 }),
    fixedTiyn: fc.integer({ min: 0, max: 5_000 }).map(tenge),
  }),
);
const line = fc
  .tuple(amount, share, share, fc.integer({ min: 0, max: 2_500 }))
  .map((given) => ({ amount: given[0], money: priceLine(...given) }));

describe("an order's money", () => {
  it("adds up on every line and over all lines, in whole tiyn, never below zero", () => {
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 10 }), (lines) => {
        for (const { amount, money } of lines) {
          expect(money.priceTiyn + money.feeTiyn).toBe(amount);
          expect(money.totalTiyn).toBe(money.priceTiyn + money.feeTiyn - money.discountTiyn);
          for (const value of Object.values(money)) {
            expect(Number.isSafeInteger(value)).toBe(true);
            expect(value).toBeGreaterThanOrEqual(0);
          }
          expect(money.vatTiyn).toBeLessThanOrEqual(money.totalTiyn);
          expect(money.totalTiyn % 100).toBe(0);
        }
        const sums = sumLines(lines.map(({ money }) => money));
        expect(sums.totalTiyn).toBe(sums.subtotalTiyn + sums.feeTiyn - sums.discountTiyn);
        expect(sums.totalTiyn).toBe(lines.reduce((sum, { money }) => sum + money.totalTiyn, 0));
      }),
    );
  });

  it("rounds a percentage half up to whole tenge on each line, not on the sum", () => {
    const discount = { basisPoints: 1_500, fixedTiyn: 0 };
    const one = priceLine(tenge(1_990), null, discount, 1_600);
    expect(one.discountTiyn).toBe(tenge(299)); // 298.5
    expect(sumLines([one, one]).discountTiyn).toBe(tenge(598)); // and not 597
  });

  it("takes the fee out of the price on the screen", () => {
    const money = priceLine(tenge(5_000), { basisPoints: 500, fixedTiyn: tenge(50) }, null, 1_600);
    expect(money).toMatchObject({
      priceTiyn: tenge(4_700),
      feeTiyn: tenge(300),
      totalTiyn: tenge(5_000),
      vatTiyn: 68_966, // 5000 * 16 / 116 = 689.655...
    });
  });

  it("never gives more than the price away", () => {
    expect(priceLine(tenge(500), null, { basisPoints: 0, fixedTiyn: tenge(800) }, 1_600)).toMatchObject({
      discountTiyn: tenge(500),
      totalTiyn: 0,
      vatTiyn: 0,
    });
  });
});
