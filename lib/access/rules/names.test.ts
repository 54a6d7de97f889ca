import { expect, test } from "vitest";
import { parseName } from "./names.ts";

test.each(["Әйгерім", "Мәрия-Анна", "O'Brien", "李", "Құнанбай ұлы", "نور", "José María", "<b>Ann</b>"])(
  "a name in any script is kept as it is: %s",
  (name) => {
    expect(parseName(name)).toEqual({ name });
  },
);

test("spaces around and between are joined, nothing else is changed", () => {
  expect(parseName("  Анна   Мария \u00a0")).toEqual({ name: "Анна Мария" });
});

test.each([
  ["a line end, which could forge a header of a mail", "Ann\r\nBcc: x@y.kz"],
  ["NUL", "Ann\u0000"],
  ["a mark that turns the text around", "Ann\u202egnp"],
  ["a space of no width", "Ann\u200b"],
  ["half of a surrogate pair", "Ann\ud800"],
  ["digits and signs alone", "12345 !"],
])("%s is refused", (_why, text) => {
  expect(parseName(text)).toEqual({ fault: "NAME_INVALID" });
});

test("100 characters fit and 101 do not, counted as people count", () => {
  expect(parseName("𝒜".repeat(100))).toHaveProperty("name");
  expect(parseName("ә".repeat(101))).toEqual({ fault: "NAME_TOO_LONG" });
  expect(parseName("x".repeat(1_000_000))).toEqual({ fault: "NAME_TOO_LONG" });
  expect(parseName(" \u00a0 ")).toEqual({ fault: "NAME_REQUIRED" });
});
