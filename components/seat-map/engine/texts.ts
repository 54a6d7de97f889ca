import type { Locale } from "#lib/i18n/localized.ts";

/** The words that stand on the picture itself; sentences come from the page. */
export type MapTexts = {
  locale: Locale;
  /** "from 3 000 ₸" for a category by its index, empty when it has no price. */
  fromPrice(category: number): string;
  /** Where nothing is left; of a category by its index, which may not be for sale at all. */
  soldOut(category: number): string;
  /** "120 places left" */
  places(free: number): string;
};
