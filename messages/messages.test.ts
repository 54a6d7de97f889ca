import { type MessageFormatElement, parse, TYPE } from "@formatjs/icu-messageformat-parser";
import { describe, expect, test } from "vitest";
import { globalErrorWords } from "#components/shell/global-error-words.ts";
import { type Locale, locales } from "#lib/i18n/localized.ts";
import { messagesOf } from "#lib/i18n/messages.ts";

/** CLDR's plural forms of whole numbers; a form more or less is a sentence that will be wrong for some number. */
const pluralForms: Record<Locale, string[]> = {
  kk: ["one", "other"],
  ru: ["few", "many", "one", "other"],
  en: ["one", "other"],
};

const sentences = Object.fromEntries(locales.map((locale) => [locale, flat(messagesOf(locale))])) as Record<
  Locale,
  Record<string, string>
>;
const keys = Object.keys(sentences.en);

test("there is something to check", () => {
  expect(keys.length).toBeGreaterThan(50);
});

test("the three languages have the same keys", () => {
  for (const locale of locales) expect(Object.keys(sentences[locale]).sort()).toEqual([...keys].sort());
});

test("the page for a failed root layout says what the error page says", () => {
  for (const locale of locales) expect(globalErrorWords[locale]).toEqual(messagesOf(locale).errorPage);
});

describe.each(locales)("%s", (locale) => {
  const all = Object.entries(sentences[locale]);

  test("every sentence parses and is not empty", () => {
    const faults = all.flatMap(([key, text]) => {
      if (!text.trim() || text !== text.trim()) return [`${key}: empty, or blank at an end`];
      try {
        parse(text);
        return [];
      } catch (error) {
        return [`${key}: ${error}`];
      }
    });
    expect(faults).toEqual([]);
  });

  test("every sentence takes what the English one takes", () => {
    const faults = all.filter(
      ([key, text]) => argumentsOf(text).join() !== argumentsOf(sentences.en[key] ?? "").join(),
    );
    expect(faults.map(([key]) => key)).toEqual([]);
  });

  test("plurals have every form of the language", () => {
    const faults = all.flatMap(([key, text]) =>
      pluralsOf(parse(text))
        .filter((forms) => !isComplete(forms, locale))
        .map((forms) => `${key}: ${forms}`),
    );
    expect(faults).toEqual([]);
  });

  test("no letter looks like another alphabet's", () => {
    expect(all.filter(([, text]) => mixesAlphabets(literal(text), locale)).map(([key]) => key)).toEqual([]);
  });

  test("nothing is shouted", () => {
    expect(all.filter(([, text]) => literal(text).includes("!")).map(([key]) => key)).toEqual([]);
  });
});

test("the checks can fail", () => {
  expect(mixesAlphabets("кaссa", "ru")).toBe(true);
  expect(mixesAlphabets("QR-код, PDF", "ru")).toBe(false);
  expect(mixesAlphabets("c 5 мая", "ru")).toBe(true);
  expect(argumentsOf("{n, plural, one {# a} other {# b}} <b>{x}</b>")).toEqual([
    "b: tag",
    "n: value",
    "x: value",
  ]);
  expect(isComplete(["one", "other"], "ru")).toBe(false);
  expect(isComplete(["other"], "kk")).toBe(false);
  expect(isComplete(["=0", "other"], "ru")).toBe(true);
  expect(pluralsOf(parse("{n, plural, =0 {} one {a} other {b}}"))).toEqual([["=0", "one", "other"]]);
});

/** `{n, plural, =0 {} other {# h}}` asks for nothing but "is there any": its word does not change. */
function isComplete(forms: string[], locale: Locale): boolean {
  const named = forms.filter((form) => !form.startsWith("=")).sort();
  const onlyAsksForSome = named.join() === "other" && named.length < forms.length;
  return onlyAsksForSome || named.join() === pluralForms[locale].join();
}

function flat(node: object, path = ""): Record<string, string> {
  const entries = Object.entries(node).flatMap(([key, value]) =>
    typeof value === "string"
      ? [[path + key, value] as const]
      : Object.entries(flat(value, `${path}${key}.`)),
  );
  return Object.fromEntries(entries);
}

function walk(elements: readonly MessageFormatElement[]): MessageFormatElement[] {
  return elements.flatMap((element) => {
    if (element.type === TYPE.tag) return [element, ...walk(element.children)];
    if (element.type === TYPE.plural || element.type === TYPE.select)
      return [element, ...Object.values(element.options).flatMap(({ value }) => walk(value))];
    return [element];
  });
}

/** Names with what they must be. A number that one language bends a word by and another does not is the same argument. */
function argumentsOf(text: string): string[] {
  const named = walk(parse(text)).flatMap((element) => {
    switch (element.type) {
      case TYPE.literal:
      case TYPE.pound:
        return [];
      case TYPE.select:
        return [`${element.value}: one of ${Object.keys(element.options).sort()}`];
      case TYPE.tag:
        return [`${element.value}: tag`];
      default:
        return [`${element.value}: value`];
    }
  });
  return [...new Set(named)].sort();
}

function pluralsOf(elements: readonly MessageFormatElement[]): string[][] {
  return walk(elements).flatMap((element) =>
    element.type === TYPE.plural ? [Object.keys(element.options)] : [],
  );
}

function literal(text: string): string {
  return walk(parse(text))
    .map((element) => (element.type === TYPE.literal ? element.value : " "))
    .join("");
}

/** A word of two alphabets, a lone Latin letter that reads as a Cyrillic word, or Cyrillic in English. */
function mixesAlphabets(text: string, locale: Locale): boolean {
  const words = text.match(/\p{L}+/gu) ?? [];
  if (locale === "en") return words.some((word) => /\p{Script=Cyrillic}/u.test(word));
  return words.some(
    (word) =>
      (/\p{Script=Latin}/u.test(word) && /\p{Script=Cyrillic}/u.test(word)) ||
      /^[aceikoyxACEIKOYX]$/.test(word),
  );
}
