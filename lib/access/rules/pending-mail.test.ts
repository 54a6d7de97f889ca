import { expect, test } from "vitest";
import { readPendingMail, writePendingMail } from "./pending-mail.ts";

test("what was written is read", () => {
  const pending = { email: "a@mail.kz", proof: "AbC_-1", next: "/kk/cart?x=қ" };
  expect(readPendingMail(writePendingMail(pending))).toEqual({ ...pending, next: "/kk/cart?x=%D2%9B" });
  expect(readPendingMail(writePendingMail({ ...pending, next: null }))?.next).toBeNull();
});

test.each([
  undefined,
  "",
  "%",
  "null",
  "{}",
  '["not an e-mail","p",null]',
  '["a@mail.kz",7,null]',
  `["a@mail.kz","${"p".repeat(200)}",null]`,
  "x".repeat(10_000),
])("%s is nothing", (value) => {
  expect(readPendingMail(value)).toBeNull();
});

test("a place to go next that is not ours is dropped", () => {
  expect(readPendingMail('["a@mail.kz","p","//evil.kz"]')?.next).toBeNull();
});
