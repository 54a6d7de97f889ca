import { textIn } from "#lib/i18n/document-languages.ts";
import type { Locale } from "#lib/i18n/localized.ts";
import { translatorFor } from "#lib/i18n/translator.ts";
import type { PlaceInUse } from "#lib/seating/commands/move-performance.ts";

/** Places by the names on a ticket; those of a standing area are one line. */
export function placeWords(places: PlaceInUse[], locale: Locale): string[] {
  const t = translatorFor(locale, "halls");
  const words = places.map(({ section, row, seat }) => {
    const name = textIn(section, locale);
    return row === null || seat === null
      ? t("place.section", { section: name })
      : t("place.seat", { section: name, row, seat });
  });
  return [...new Set(words)];
}
