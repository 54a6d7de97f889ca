import { type MessageFormatElement, parse, TYPE } from "@formatjs/icu-messageformat-parser";
import { _createCache, _createIntlFormatters } from "use-intl/core";
import formatWritten from "use-intl/format-message";
import formatCompiled from "use-intl/format-message/format-only";
import { expect, it } from "vitest";
import { compiledMessages } from "#lib/i18n/compiled-messages.ts";
import formatMessage from "#lib/i18n/format-message.ts";
import { type Locale, locales } from "#lib/i18n/localized.ts";
import { messagesOf, type Namespace } from "#lib/i18n/messages.ts";

const cache = _createCache();
const formatters = _createIntlFormatters(cache);
const counts = [0, 1, 2, 5, 11, 21, 1_000];

type Values = NonNullable<Parameters<typeof formatWritten>[2]>;

/** Something for every argument of a sentence; numbers are `count`. */
function valuesFor(parts: MessageFormatElement[], count: number): Values {
  const values: Values = {};
  for (const part of parts) {
    if (part.type === TYPE.plural || part.type === TYPE.select) {
      if (part.type === TYPE.plural) values[part.value] = count;
      else values[part.value] = Object.keys(part.options)[count % Object.keys(part.options).length]!;
      for (const option of Object.values(part.options)) Object.assign(values, valuesFor(option.value, count));
    } else if (part.type === TYPE.tag) {
      values[part.value] = (chunks) => `<${chunks}>`;
      Object.assign(values, valuesFor(part.children, count));
    } else if (part.type === TYPE.number) values[part.value] = count;
    else if (part.type === TYPE.date || part.type === TYPE.time) values[part.value] = new Date(0);
    else if (part.type === TYPE.argument) values[part.value] ??= "{x} <b> it's";
  }
  return values;
}

/** Parts around a tag come as a list, and so does a sentence of which nothing is left. */
const read = (formatted: unknown) => [formatted].flat().join("");

type Tree = { [key: string]: unknown };

function leaves(tree: Tree, path: string[] = []): [path: string[], leaf: unknown][] {
  return Object.entries(tree).flatMap(([key, its]): [string[], unknown][] =>
    typeof its === "string" || Array.isArray(its)
      ? [[[...path, key], its]]
      : leaves(its as Tree, [...path, key]),
  );
}

function differences(locale: Locale): string[] {
  const written = leaves(messagesOf(locale));
  const options = { cache, formatters, locale, timeZone: "Asia/Almaty" };
  const namespaces = Object.keys(messagesOf(locale)) as Namespace[];
  const compiled = leaves(JSON.parse(JSON.stringify(compiledMessages(locale, namespaces))));
  expect(compiled.map(([path]) => path)).toEqual(written.map(([path]) => path));
  return written.flatMap(([path, sentence], at) => {
    const key = path.join(".");
    const parts = compiled[at]![1] as Parameters<typeof formatCompiled>[1];
    return counts
      .filter((count) => {
        const values = valuesFor(parse(sentence as string), count);
        const wanted = read(formatWritten(key, sentence as string, values, options));
        return [
          formatCompiled(key, parts, values, options),
          formatMessage(key, parts, values, options),
          formatMessage(key, sentence as string, values, options),
        ].some((got) => read(got) !== wanted);
      })
      .map((count) => `${key} with ${count}`);
  });
}

it.each(locales)(
  "every sentence reads the same compiled as written, in a browser and where pages are made: %s",
  (locale) => {
    expect(differences(locale)).toEqual([]);
  },
);
