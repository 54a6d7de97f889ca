import { createTranslator } from "use-intl/core";
import en from "#messages/en.json" with { type: "json" };
import kk from "#messages/kk.json" with { type: "json" };
import ru from "#messages/ru.json" with { type: "json" };

const languages = ["kk", "ru", "en"] as const;
export type Language = (typeof languages)[number];
const catalogues = { kk, ru, en };

/** The product's own sentences, so that a journey looks for what a person reads. */
export function wordsOf<Name extends keyof typeof en>(locale: Language, namespace: Name) {
  return createTranslator({
    locale,
    namespace,
    messages: catalogues[locale] as typeof en,
    timeZone: "Asia/Almaty",
  });
}

/** A text as a pattern that ignores case and takes any of the spaces for a space. */
export function pattern(text: string): RegExp {
  return new RegExp(text.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&").replaceAll(/\s+/g, "\\s+"), "i");
}

/**
 * In which languages and themes a page is looked at in each size: every size in every language, and every language in both themes
 * somewhere, without all of them everywhere.
 */
export const looks: Record<string, { locale: Language; colorScheme: "light" | "dark" }[]> = {
  phone: [
    { locale: "kk", colorScheme: "light" },
    { locale: "ru", colorScheme: "dark" },
    { locale: "en", colorScheme: "light" },
  ],
  tablet: [
    { locale: "kk", colorScheme: "dark" },
    { locale: "ru", colorScheme: "light" },
    { locale: "en", colorScheme: "dark" },
  ],
  desktop: [
    { locale: "kk", colorScheme: "dark" },
    { locale: "ru", colorScheme: "light" },
    { locale: "en", colorScheme: "dark" },
  ],
};
