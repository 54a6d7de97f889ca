import { expect, test } from "vitest";
import { readLookOrder } from "./arguments.ts";

const read = (...args: string[]) => readLookOrder(args, "http://localhost:3000");

test("a path alone is pictured at every size in both themes", () => {
  const { pictures, url, full } = read("/ru/events");
  expect(pictures.map((picture) => picture.file)).toEqual([
    ".look/ru-events-phone-light.png",
    ".look/ru-events-phone-dark.png",
    ".look/ru-events-tablet-light.png",
    ".look/ru-events-tablet-dark.png",
    ".look/ru-events-desktop-light.png",
    ".look/ru-events-desktop-dark.png",
  ]);
  expect([url, full]).toEqual(["http://localhost:3000", false]);
});

test("languages take the place of the path's own", () => {
  const { pictures } = read(
    "/ru",
    "/ru/events?q=a",
    "--locale",
    "kk,en",
    "--sizes",
    "phone",
    "--theme",
    "dark",
  );
  expect(pictures.map((picture) => picture.path)).toEqual(["/kk", "/en", "/kk/events?q=a", "/en/events?q=a"]);
});

test("a path that only begins like a language keeps its beginning", () => {
  expect(read("/rules", "--locale", "kk", "--sizes", "phone", "--theme", "dark").pictures[0]?.path).toBe(
    "/kk/rules",
  );
});

test("a password may hold a colon; wrong words are refused with the usage", () => {
  expect(read("/ru", "--cookie-from-signin", "a@b.kz:x:y").signIn).toEqual({
    email: "a@b.kz",
    password: "x:y",
  });
  expect(() => read()).toThrow(/at least one path/);
  expect(() => read("/ru", "--sizes", "watch")).toThrow(/watch/);
  expect(() => read("/ru", "--nonsense")).toThrow(/nonsense/);
});
