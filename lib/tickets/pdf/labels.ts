import { distinctTexts, textIn } from "#lib/i18n/document-languages.ts";
import type { Locale, LocalizedText } from "#lib/i18n/localized.ts";
import type { Messages } from "#lib/i18n/messages.ts";
import { translatorFor } from "#lib/i18n/translator.ts";

type PlainLabel = Exclude<keyof Messages["ticket"], "numbered" | "foreignArtist" | "rowSeat" | "seatOnly">;

/** Words and texts of a document in its one language or its two: "Қатар · Ряд", each wording once. */
export function documentWords(languages: readonly Locale[]) {
  const words = new Map(languages.map((locale) => [locale, translatorFor(locale, "ticket")]));
  const inWords = (say: (words: ReturnType<typeof translatorFor<"ticket">>) => string) =>
    distinctTexts(languages, (locale) => say(words.get(locale)!));
  return {
    label: (key: PlainLabel) => inWords((say) => say(key as "row")).join(" · "),
    sentences: inWords,
    /** A text of the organizer's, side by side. */
    text: (text: LocalizedText) => distinctTexts(languages, (locale) => textIn(text, locale)).join(" / "),
    /** The same as separate lines. */
    lines: (text: LocalizedText) => distinctTexts(languages, (locale) => textIn(text, locale)),
    inEach: (form: (locale: Locale) => string) => distinctTexts(languages, form),
    first: languages[0] ?? "kk",
  };
}

export type DocumentWords = ReturnType<typeof documentWords>;
