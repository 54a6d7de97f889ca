import { describe, expect, it } from "vitest";
import { taxInside } from "#lib/money.ts";
import { sumPieces, takePieces, taxOfPieces } from "./pieces.ts";

const pieces = [
  { paymentId: "order", amountTiyn: 500_000 },
  { paymentId: "dearer", amountTiyn: 100_000 },
];

describe("what stands behind a ticket", () => {
  it("is each payment's sum, without those that have gone back whole", () => {
    const back = { paymentId: "dearer", amountTiyn: -100_000 };
    expect(sumPieces([...pieces, back])).toEqual([{ paymentId: "order", amountTiyn: 500_000 }]);
  });

  it("goes back from the order's payment first, then from the later ones", () => {
    expect(takePieces(pieces, 550_000)).toEqual({
      taken: [pieces[0], { paymentId: "dearer", amountTiyn: 50_000 }],
      rest: [{ paymentId: "dearer", amountTiyn: 50_000 }],
    });
  });

  it("is never more than was paid", () => {
    expect(() => takePieces(pieces, 600_001)).toThrow(/less was paid/);
  });

  it("has the VAT of its sum, whatever it is cut into", () => {
    const cut = [333_333, 333_333, 333_334].map((amountTiyn) => ({ paymentId: "p", amountTiyn }));
    const parts = taxOfPieces(cut, 1_600);
    expect(parts.reduce((sum, part) => sum + part, 0)).toBe(taxInside(1_000_000, 1_600));
  });
});
