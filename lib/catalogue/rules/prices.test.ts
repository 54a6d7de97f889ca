import { expect, it } from "vitest";
import { lowestPriceAt, priceAt } from "./prices.ts";

const day = (number: number) => new Date(Date.UTC(2026, 0, number));
const price = (amountTiyn: number, from: number, until: number) => ({
  amountTiyn,
  validFrom: day(from),
  validUntil: day(until),
});

it("takes the price that holds now: from its beginning on, no longer at its end", () => {
  const early = price(80, 1, 10);
  const full = price(100, 10, 20);
  expect(priceAt([early, full], day(1))).toBe(early);
  expect(priceAt([early, full], new Date(day(10).getTime() - 1))).toBe(early);
  expect(priceAt([early, full], day(10))).toBe(full);
  expect(priceAt([early, full], day(20))).toBeNull();
});

it("takes the newest of those that hold, in whichever order the rows come", () => {
  const old = price(100, 1, 30);
  const newer = price(120, 5, 30);
  expect(priceAt([old, newer], day(6))).toBe(newer);
  expect(priceAt([newer, old], day(6))).toBe(newer);
});

it("says 'from' by the price that is paid, not by a lower one that a newer row has replaced", () => {
  expect(lowestPriceAt([[price(50, 1, 30), price(90, 5, 30)], [price(70, 1, 30)]], day(6))).toBe(70);
  expect(lowestPriceAt([[price(50, 1, 2)]], day(6))).toBeNull();
});
