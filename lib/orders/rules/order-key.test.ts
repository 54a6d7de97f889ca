import { expect, it } from "vitest";
import { orderKeyFrom } from "./order-key.ts";

it("takes a key of our form and nothing else an address can carry", () => {
  expect(orderKeyFrom("AbCdEf0123456789_-AbCd")).toBe("AbCdEf0123456789_-AbCd");
  for (const other of [
    undefined,
    null,
    "",
    "short",
    "A".repeat(23),
    "A".repeat(21).concat("="),
    ["A".repeat(22)],
  ])
    expect(orderKeyFrom(other)).toBeNull();
});
