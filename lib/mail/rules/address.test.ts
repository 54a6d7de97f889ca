import { expect, it } from "vitest";
import { namedAddress } from "./address.ts";
import { webAddress } from "./web-address.ts";

it("a name stays inside its quotes, whatever it holds", () => {
  expect(namedAddress("Семей театры", "kassa@example.kz")).toBe('"Семей театры" <kassa@example.kz>');
  expect(namedAddress('a" <evil@example.com>\r\nBcc: x\u202e', "kassa@example.kz")).toBe(
    '"a evil@example.com Bcc: x" <kassa@example.kz>',
  );
  expect(namedAddress(" \n ", "kassa@example.kz")).toBe("kassa@example.kz");
  expect(() => namedAddress("a", "kassa@example.kz, b@example.kz")).toThrow(RangeError);
});

it("a link in a mail is a web page's", () => {
  expect(webAddress("https://shop.example/kk")).toBe("https://shop.example/kk");
  for (const wrong of ["javascript:alert(1)", "data:text/html,x", "/kk/orders", "//evil.example"]) {
    expect(() => webAddress(wrong), wrong).toThrow();
  }
});
