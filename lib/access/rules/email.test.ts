import { describe, expect, test } from "vitest";
import { parseEmail } from "./email.ts";
import { suggestEmail } from "./email-hint.ts";

describe("an e-mail", () => {
  test.each([
    ["Aigerim@Mail.KZ ", "aigerim@mail.kz"],
    ["a.b+tickets@gmail.com", "a.b+tickets@gmail.com"],
    ["info@театр.қаз", "info@xn--80aj8afc.xn--80ao21a"],
    ["x_y@nu.edu.kz", "x_y@nu.edu.kz"],
  ])("%s is kept as %s", (typed, email) => {
    expect(parseEmail(typed)).toEqual({ email });
  });

  test.each([
    ["a look-alike @ (U+FF20), which some systems normalize into a second address", "admin＠kametay.kz"],
    ["a look-alike beside the real one", "victim@mail.kz＠evil.kz"],
    ["a small @ (U+FE6B)", "admin﹫kametay.kz"],
    ["two of them", "a@b@mail.kz"],
    ["a letter with an accent, the same to a collation as one without", "josé@mail.kz"],
    ["a Cyrillic letter among Latin ones", "аigerim@mail.kz"],
    ["a line end", "a@mail.kz\r\nBcc: b@mail.kz"],
    ["a space", "a b@mail.kz"],
    ["a comment", "a(x)@mail.kz"],
    ["several addresses", "a@mail.kz,b@mail.kz"],
    ["no dot in the domain", "root@localhost"],
    ["an address in numbers", "a@127.0.0.1"],
    ["a path after the domain", "a@mail.kz/x"],
    ["a port after the domain", "a@mail.kz:80"],
    ["dots together", "a..b@mail.kz"],
    ["a full stop that only looks like one (U+3002)", "a@mail。kz"],
    ["nothing before the @", "@mail.kz"],
  ])("%s is refused", (_why, typed) => {
    expect(parseEmail(typed)).toEqual({ fault: "EMAIL_INVALID" });
  });

  test("has at most 254 characters", () => {
    const domain = `${"d".repeat(60)}.${"d".repeat(60)}.${"d".repeat(60)}`;
    expect(parseEmail(`${"a".repeat(64)}@${domain}.kazakh`)).toHaveProperty("email");
    expect(parseEmail(`${"a".repeat(64)}@${domain}.kazakhs`)).toEqual({ fault: "EMAIL_TOO_LONG" });
    expect(parseEmail(`${"a".repeat(65)}@mail.kz`)).toEqual({ fault: "EMAIL_INVALID" });
    expect(parseEmail("a".repeat(1_000_000))).toEqual({ fault: "EMAIL_TOO_LONG" });
    expect(parseEmail("  ")).toEqual({ fault: "EMAIL_REQUIRED" });
  });
});

describe("a hint at a mistyped domain", () => {
  test.each([
    ["a@gmial.com", "a@gmail.com"],
    ["a@gmail.con", "a@gmail.com"],
    ["a@gmai.com", "a@gmail.com"],
    ["a@gmail.ru", "a@gmail.com"],
    ["a@mial.ru", "a@mail.ru"],
    ["a@yndex.kz", "a@yandex.kz"],
    ["a@yandex.rk", "a@yandex.ru"],
    ["a@iclud.com", "a@icloud.com"],
    ["a@hotmial.com", "a@hotmail.com"],
    ["a@inbx.ru", "a@inbox.ru"],
  ])("%s probably means %s", (typed, meant) => {
    expect(suggestEmail(typed)).toBe(meant);
  });

  test.each([
    "a@gmail.com",
    "a@mail.ru",
    "a@mail.kz",
    "a@yandex.kz",
    "a@ya.ru",
    "a@kaztelecom.kz",
    "a@abai.kz",
    "a@",
    "gmial.com",
    "",
  ])("%s is left alone", (typed) => {
    expect(suggestEmail(typed)).toBeNull();
  });
});
