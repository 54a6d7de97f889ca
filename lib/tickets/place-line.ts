import { textIn } from "#lib/i18n/document-languages.ts";
import { type Locale, type LocalizedText, locales } from "#lib/i18n/localized.ts";
import { translatorFor } from "#lib/i18n/translator.ts";
import type { Place } from "./rules/document.ts";

/** A place in one line, as people say it: "Партер, 5-қатар, 12-орын". */
export function placeLine(place: Place, locale: Locale): string {
  const words = translatorFor(locale, "ticket");
  const { row, seat } = place;
  const where =
    row && seat
      ? words("rowSeat", { row, seat })
      : seat
        ? words("seatOnly", { seat })
        : row
          ? words("rowOnly", { row })
          : "";
  return [textIn(place.section, locale), where].filter(Boolean).join(", ");
}

/** The same in every language, for mails and calendar entries. */
export function placeLines(place: Place): LocalizedText {
  return Object.fromEntries(locales.map((locale) => [locale, placeLine(place, locale)])) as LocalizedText;
}
