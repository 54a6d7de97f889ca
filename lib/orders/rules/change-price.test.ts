import { describe, expect, it } from "vitest";
import { tenge } from "#lib/money.ts";
import { changedLine, changePrice } from "./change-price.ts";

const move = (from: number, to: number) => ({ fromTiyn: tenge(from), toTiyn: tenge(to) });

describe("the price of another seat", () => {
  it("keeps the discount as it was, and never below nothing", () => {
    const fee = { basisPoints: 1_000, fixedTiyn: 0 };
    expect(changedLine(tenge(6_000), fee, tenge(500), 1_600)).toMatchObject({
      priceTiyn: tenge(5_400),
      feeTiyn: tenge(600),
      discountTiyn: tenge(500),
      totalTiyn: tenge(5_500),
    });
    expect(changedLine(tenge(300), fee, tenge(500), 1_600)).toMatchObject({
      discountTiyn: tenge(300),
      totalTiyn: 0,
      vatTiyn: 0,
    });
  });
});

describe("the sum of a change", () => {
  it("is the difference of all tickets together and a fee for each", () => {
    const policy = { changeFeeTiyn: tenge(200) };
    expect(changePrice([move(4_000, 5_000), move(4_000, 3_500)], policy)).toEqual({
      differenceTiyn: tenge(500),
      feeTiyn: tenge(400),
      dueTiyn: tenge(900),
    });
  });

  it("comes back less the fee when the seats are cheaper", () => {
    expect(changePrice([move(5_000, 4_000)], { changeFeeTiyn: tenge(200) }).dueTiyn).toBe(-tenge(800));
  });

  it("asks for what the fee is more than a small difference", () => {
    expect(changePrice([move(5_000, 4_900)], { changeFeeTiyn: tenge(200) }).dueTiyn).toBe(tenge(100));
  });

  it("stays with the organizer where the event does not give it back", () => {
    const policy = { changeFeeTiyn: tenge(200), changeRefundsDifference: false };
    expect(changePrice([move(5_000, 4_000)], policy)).toEqual({
      differenceTiyn: -tenge(1_000),
      feeTiyn: tenge(1_000),
      dueTiyn: 0,
    });
    expect(changePrice([move(5_000, 4_900)], policy).dueTiyn).toBe(tenge(100));
    expect(changePrice([move(4_000, 5_000)], policy).dueTiyn).toBe(tenge(1_200));
  });
});
