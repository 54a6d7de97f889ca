import { getLocale, getTranslations } from "next-intl/server";
import { textIn } from "#lib/i18n/document-languages.ts";
import type { PlaceInUse } from "#lib/seating/commands/move-performance.ts";

/** Places by the names on a ticket; those of a standing area are one line. */
export async function placeWords(places: PlaceInUse[]): Promise<string[]> {
  const [locale, t] = await Promise.all([getLocale(), getTranslations("halls.place")]);
  const words = places.map(({ section, row, seat }) => {
    const name = textIn(section, locale);
    return row === null || seat === null
      ? t("section", { section: name })
      : t("seat", { section: name, row, seat });
  });
  return [...new Set(words)];
}
