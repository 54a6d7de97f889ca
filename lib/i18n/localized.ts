/** The languages of every screen, mail and document; Kazakh is the one nobody has to choose. */
export const locales = ["kk", "ru", "en"] as const;
export type Locale = (typeof locales)[number];
export const defaultLocale: Locale = "kk";

/** A text that an organizer writes once per language: names, titles, labels. */
export type LocalizedText = Record<Locale, string>;

/** Tells whether a string from outside (a path, a cookie, a database row) is one of our languages. */
export function isLocale(value: unknown): value is Locale {
  return typeof value === "string" && (locales as readonly string[]).includes(value);
}

/** The tag that Intl needs to print tenge and dates as people in Kazakhstan write them (plain `ru` prints "KZT"). */
export function intlTag(locale: Locale): string {
  return locale === "en" ? "en-GB" : `${locale}-KZ`;
}
