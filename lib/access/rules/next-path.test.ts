import { expect, test } from "vitest";
import { safeNext } from "./next-path.ts";

test.each(["/kk", "/ru/events?q=абай#top", "/kk/orders/ABC?key=x%2Fy", "/kk/checkout/abai"])(
  "a path of our own leads on: %s",
  (next) => {
    expect(safeNext(next)).toBe(new URL(next, "http://x").href.slice("http://x".length));
  },
);

test.each([
  "javascript:alert(1)",
  "JaVaScRiPt:alert(1)",
  "\tjavascript:alert(1)",
  "data:text/html,x",
  "//evil.kz",
  "///evil.kz",
  "/\\evil.kz",
  "\\\\evil.kz",
  "/\t/evil.kz",
  "/\n/evil.kz",
  "/.//evil.kz",
  "/kk/..//evil.kz",
  "https://evil.kz/kk",
  "http:evil.kz",
  "kk/events",
  "@evil.kz",
  " /kk",
  "",
  `/${"a".repeat(2_000)}`,
  undefined,
  ["/kk"],
])("no other site, no script: %s", (next) => {
  expect(safeNext(next)).toBeNull();
});
