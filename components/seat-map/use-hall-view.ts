import { useState } from "react";
import type { OpenPlan } from "#lib/halls/rules/open-plan.ts";
import type { Locale } from "#lib/i18n/localized.ts";
import { areaLines, categoryLines, type FreePlaces, listSection, sectionLines } from "./rules/first-view.ts";
import { bookOfListing, bookOfPlan } from "./rules/seat-book.ts";
import type { FirstView } from "./types.ts";

/** The latest status, unpacked. */
export type LiveStatus = { version: string; seats: Uint8Array; areas: FreePlaces };

/** What is shown of the hall: as it came with the page until plan and status are here, and as it is from then on. */
export function useHallView(
  first: FirstView,
  plan: OpenPlan | null,
  live: LiveStatus | null,
  locale: Locale,
) {
  const [sectionCode, setSectionCode] = useState(first.listing?.code ?? null);
  const book = plan ? bookOfPlan(plan, locale) : bookOfListing(first.listing);
  if (!plan || !live) {
    const areasFree: FreePlaces = Object.fromEntries(first.areas.map((area) => [area.id, area.free]));
    const { areas, categories, sections, listing } = first;
    return { areas, categories, sections, listing, areasFree, book, openSection: setSectionCode };
  }
  const section = plan.sections.findIndex((its) => its.code === sectionCode);
  return {
    areas: areaLines(plan, live.areas, locale),
    categories: categoryLines(plan, live.seats, live.areas, locale),
    sections: sectionLines(plan, live.seats, locale),
    listing: section >= 0 ? listSection(plan, live.seats, section, locale) : first.listing,
    areasFree: live.areas,
    book,
    openSection: setSectionCode,
  };
}
