import { intlTag, type Locale, type LocalizedText, locales } from "./localized.ts";

/** The languages of a ticket or mail: the one that was chosen; Kazakh, then Russian, where nobody chose. */
export function documentLanguages(locale: Locale, chosen: boolean): Locale[] {
  return chosen ? [locale] : ["kk", "ru"];
}

/** A text in a language; where the organizer left that one empty, in the first that is written. */
export function textIn(text: LocalizedText, locale: Locale): string {
  const written = [locale, ...locales].find((candidate) => text[candidate]?.trim());
  return written ? text[written].trim() : "";
}

/** The same text in several languages, each wording once: names are often alike in Kazakh and Russian. */
export function distinctTexts(
  languages: readonly Locale[],
  inLanguage: (locale: Locale) => string,
): string[] {
  return [...new Set(languages.map(inLanguage).filter((text) => text !== ""))];
}

/** A date in words with what reads as one kept on one line: "2 декабря", "2026 г.", "в 18:30". */
export function keepTogether(words: string): string {
  return words.replace(/(?<=\d) (?!at\b)(?=\p{L})|(?<=\s(?:в|at)) (?=\d)/gu, "\u00a0");
}

/** A day in words in the venue's zone: "2025 ж. 2 желтоқсан, сейсенбі". */
export function formatDay(moment: Date, timeZone: string, locale: Locale): string {
  const form = new Intl.DateTimeFormat(intlTag(locale), { dateStyle: "full", timeZone });
  return keepTogether(form.format(moment));
}

/** A time of day in the venue's zone: "18:30". */
export function formatTime(moment: Date, timeZone: string, locale: Locale): string {
  return new Intl.DateTimeFormat(intlTag(locale), { timeStyle: "short", timeZone }).format(moment);
}

/** Day and time in words in the venue's zone: "вторник, 2 декабря 2025 г. в 18:30". */
export function formatMoment(moment: Date, timeZone: string, locale: Locale): string {
  const form = { dateStyle: "full", timeStyle: "short", timeZone } as const;
  return keepTogether(new Intl.DateTimeFormat(intlTag(locale), form).format(moment));
}
