import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tenge } from "#lib/money.ts";
import {
  balanceOf,
  saleEntries,
  saleRefundEntries,
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
        expect(balanceOf([...entries, ...saleRefundEntries(money)])).toBe(0);
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
