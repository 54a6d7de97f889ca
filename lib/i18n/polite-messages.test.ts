import { expect, it } from "vitest";
import kk from "#messages/kk.json" with { type: "json" };
import ru from "#messages/ru.json" with { type: "json" };

/** Every sentence of a file that addresses its reader with a small letter. */
function familiar(messages: unknown, address: RegExp): string[] {
  if (typeof messages === "string") return address.test(messages) ? [messages] : [];
  return Object.values(messages as object).flatMap((part) => familiar(part, address));
}

it("the reader is addressed with a capital, in Russian and in Kazakh", () => {
  expect(familiar(ru, /(?<!\p{L})(вы|вас|вам|вами|ваш\p{L}*)(?!\p{L})/u)).toEqual([]);
  expect(familiar(kk, /(?<!\p{L})сіз(ге|ді|ден|дің|де|бен|дік\p{L}*)?(?!\p{L})/u)).toEqual([]);
});

it("nobody is shouted at", () => {
  expect(familiar(ru, /!/)).toEqual([]);
  expect(familiar(kk, /!/)).toEqual([]);
});
