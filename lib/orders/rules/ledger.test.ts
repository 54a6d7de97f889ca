import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { taxInside, tenge } from "#lib/money.ts";
import { changePrice } from "./change-price.ts";
import {
  balanceOf,
  changeEntries,
  givenBackEntries,
  saleEntries,
  together,
  unappliedEntries,
  unappliedRefundEntries,
} from "./ledger.ts";
import { priceLine, sumLines } from "./totals.ts";

const lines = fc.array(
  fc
    .tuple(
      fc.integer({ min: 0, max: 200_000 }).map(tenge),
      fc.record({ basisPoints: fc.integer({ min: 0, max: 10_000 }), fixedTiyn: fc.constant(0) }),
      fc.record({ basisPoints: fc.integer({ min: 0, max: 10_000 }), fixedTiyn: fc.constant(0) }),
      fc.integer({ min: 0, max: 2_000 }),
    )
    .map((given) => priceLine(...given)),
  { minLength: 1, maxLength: 10 },
);

describe("ledger entries", () => {
  it("of a sale sum to zero and put the order's total at the provider", () => {
    fc.assert(
      fc.property(lines, (given) => {
        const money = sumLines(given);
        const entries = saleEntries(money);
        expect(balanceOf(entries)).toBe(0);
        const atProvider = entries.find((entry) => entry.account === "provider")?.amountTiyn ?? 0;
        expect(atProvider).toBe(money.totalTiyn);
      }),
    );
  });

  it("of tickets given back in full leave nothing of their sale but what is owed", () => {
    fc.assert(
      fc.property(lines, (given) => {
        const money = sumLines(given);
        const back = given.flatMap((line) => givenBackEntries(line, line.totalTiyn, line.vatTiyn));
        const left = together([...saleEntries(money), ...back]);
        const owed = left.find((entry) => entry.account === "unapplied")?.amountTiyn ?? 0;
        expect(left.length).toBe(owed === 0 ? 0 : 2);
        expect(owed).toBe(-money.totalTiyn || 0);
      }),
    );
  });

  it("of a part given back keep the rest as earned, its VAT as VAT", () => {
    const line = priceLine(tenge(5_000), { basisPoints: 1_000, fixedTiyn: 0 }, null, 1_600);
    const entries = givenBackEntries(line, tenge(4_000), taxInside(tenge(4_000), 1_600));
    const of = Object.fromEntries(entries.map(({ account, amountTiyn }) => [account, amountTiyn]));
    expect(of).toMatchObject({ unapplied: -tenge(4_000), vat: 55_172, kept: -(tenge(1_000) - 13_794) });
  });

  it("of a change balance, whatever it costs, and owe exactly what comes back", () => {
    fc.assert(
      fc.property(lines, lines, fc.integer({ min: 0, max: 5_000 }).map(tenge), (from, to, fee) => {
        const moves = [{ fromTiyn: sumLines(from).totalTiyn, toTiyn: sumLines(to).totalTiyn }];
        const price = changePrice(moves, { changeFeeTiyn: fee });
        const entries = changeEntries(from, to, price, taxInside(price.feeTiyn, 1_600));
        const owed = entries.find((entry) => entry.account === "unapplied")?.amountTiyn ?? 0;
        expect(balanceOf(entries)).toBe(0);
        expect(owed).toBe(Math.min(0, price.dueTiyn));
      }),
    );
  });

  it("of a sale whose sums contradict each other are not made", () => {
    const money = sumLines([priceLine(tenge(5_000), null, null, 1_600)]);
    expect(() => saleEntries({ ...money, totalTiyn: money.totalTiyn + 1 })).toThrow(/balance/);
  });

  it("of money without tickets leave nothing once it has gone back", () => {
    const left = new Map<string, number>();
    for (const entry of [...unappliedEntries(700_000), ...unappliedRefundEntries(700_000)])
      left.set(entry.account, (left.get(entry.account) ?? 0) + entry.amountTiyn);
    expect([...left.values()]).toEqual([0, 0]);
  });

  it("never hold a zero", () => {
    expect(saleEntries(sumLines([priceLine(0, null, null, 1_600)]))).toEqual([]);
  });
});
