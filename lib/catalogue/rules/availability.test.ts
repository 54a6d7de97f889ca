import { expect, it } from "vitest";
import { availabilityOf, bestAvailability } from "./availability.ts";

const now = new Date("2026-11-22T12:00:00Z");
const facts = {
  status: "scheduled" as const,
  saleStartsAt: new Date("2026-11-01T00:00:00Z"),
  saleEndsAt: new Date("2026-12-01T00:00:00Z"),
  capacity: 530,
  taken: 0,
};

it("goes from on sale to few left to sold out as claims grow", () => {
  const word = (taken: number) => availabilityOf({ ...facts, taken }, now);
  expect(word(0)).toBe("on-sale");
  expect(word(477)).toBe("on-sale");
  expect(word(478)).toBe("few-left");
  expect(word(529)).toBe("few-left");
  expect(word(530)).toBe("sold-out");
});

it("does not call two thousand seats of an arena few", () => {
  expect(availabilityOf({ ...facts, capacity: 25_000, taken: 23_000 }, now)).toBe("on-sale");
  expect(availabilityOf({ ...facts, capacity: 25_000, taken: 24_900 }, now)).toBe("few-left");
});

it("says cancelled before anything else, and knows the sale's window to the millisecond", () => {
  expect(availabilityOf({ ...facts, status: "cancelled", taken: 530 }, now)).toBe("cancelled");
  expect(availabilityOf(facts, new Date(facts.saleStartsAt.getTime() - 1))).toBe("not-yet");
  expect(availabilityOf(facts, facts.saleStartsAt)).toBe("on-sale");
  expect(availabilityOf(facts, facts.saleEndsAt)).toBe("over");
});

it("lets one date that can be bought speak for the event", () => {
  expect(bestAvailability(["sold-out", "few-left", "not-yet"])).toBe("few-left");
  expect(bestAvailability(["sold-out", "sold-out"])).toBe("sold-out");
  expect(bestAvailability([])).toBeNull();
});
