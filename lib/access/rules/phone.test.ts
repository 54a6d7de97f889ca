import { expect, test } from "vitest";
import { formatPhone, parsePhone } from "./phone.ts";

test.each([
  "8 701 123 45 67",
  "87011234567",
  "+7 (701) 123-45-67",
  "77011234567",
  "701 123 45 67",
  " 7 701 1234567 ",
])("%s is one phone", (typed) => {
  expect(parsePhone(typed)).toBe("+77011234567");
});

test("a phone of another country begins with +", () => {
  expect(parsePhone("+49 1512 3456789")).toBe("+4915123456789");
  expect(parsePhone("+998 90 123 45 67")).toBe("+998901234567");
});

test.each([
  "",
  "12345",
  "8 701 123 45",
  "8 701 123 45 67 89",
  "phone",
  "+7",
  "call 8 701 123 45 67",
  "8 701 123 45 67 ext 5",
  "1".repeat(60),
])("%s is no phone", (typed) => {
  expect(parsePhone(typed)).toBeNull();
});

test("it is shown as it is read", () => {
  expect(formatPhone("+77011234567")).toBe("+7 701 123 45 67");
});
