import { defaultLocale, isLocale, type Locale, locales } from "#lib/i18n/localized.ts";

/** Set only when somebody picks a language: its absence says "not chosen", which orders record. */
export const localeCookie = "locale";
export const localeCookieMaxAgeSeconds = 365 * 24 * 60 * 60;

/** A language's name in itself, in full and as three letters: the same on every screen, so that its speakers find it. */
export const languageNames: Record<Locale, { full: string; short: string }> = {
  kk: { full: "Қазақша", short: "Қаз" },
  ru: { full: "Русский", short: "Рус" },
  en: { full: "English", short: "Eng" },
};

/** The language for an address that names none: the cookie, then what the browser asks for, then Kazakh. */
export function chooseLocale(cookie: string | undefined, acceptLanguage: string | null): Locale {
  if (isLocale(cookie)) return cookie;
  for (const tag of preferredTags(acceptLanguage ?? "")) {
    const language = tag.split("-")[0];
    if (isLocale(language)) return language;
  }
  return defaultLocale;
}

/** The same address in another language; an address without a language gets one. */
export function switchLocale(path: string, to: Locale): string {
  const [, first = "", ...rest] = path.split("/");
  return isLocale(first) ? [`/${to}`, ...rest].join("/") : `/${to}${path === "/" ? "" : path}`;
}

/** The language an address is written in, if it is one of ours. */
export function localeOfPath(path: string): Locale | undefined {
  const first = path.split("/")[1];
  return isLocale(first) ? first : undefined;
}

export { defaultLocale, locales };

function preferredTags(header: string): string[] {
  return header
    .slice(0, 500)
    .split(",")
    .map((part, index) => {
      const [tag = "", ...settings] = part.trim().toLowerCase().split(";");
      const weight = settings.find((setting) => setting.trim().startsWith("q="));
      return { tag, weight: weight ? Number(weight.trim().slice(2)) || 0 : 1, index };
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight || a.index - b.index)
    .map(({ tag }) => tag);
}
