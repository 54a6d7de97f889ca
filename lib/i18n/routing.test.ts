import { describe, expect, test } from "vitest";
import { chooseLocale, localeOfPath, switchLocale } from "./routing.ts";

describe("the language of an address that names none", () => {
  test.each<[string | undefined, string | null, string, string]>([
    ["ru", "en", "ru", "what was picked wins"],
    [undefined, "en-GB,en;q=0.9", "en", "then what the browser asks for"],
    [undefined, "de-DE,de;q=0.9,ru;q=0.4,en;q=0.8", "en", "by weight, not by order"],
    [undefined, "de", "kk", "Kazakh where nothing fits"],
    [undefined, null, "kk", "and where nothing is asked"],
    ["xx", "ru;q=0, en;q=0.1", "en", "a made-up cookie counts for nothing, nor does weight 0"],
    [undefined, ",;q=;;,=ru", "kk", "nonsense is no language"],
  ])("%s and %s: %s (%s)", (cookie, header, expected) => {
    expect(chooseLocale(cookie, header)).toBe(expected);
  });
});

describe("the same page in another language", () => {
  test.each([
    ["/kk", "/ru"],
    ["/kk/events/abai", "/ru/events/abai"],
    ["/kkk/events", "/ru/kkk/events"],
    ["/", "/ru"],
  ])("%s becomes %s", (path, expected) => {
    expect(switchLocale(path, "ru")).toBe(expected);
  });

  test("only whole first segments are languages", () => {
    expect(localeOfPath("/en/cart")).toBe("en");
    expect(localeOfPath("/english")).toBeUndefined();
    expect(localeOfPath("/")).toBeUndefined();
  });
});
