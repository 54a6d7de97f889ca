"use no memo";

import { useMemo, useState } from "react";
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
  const [sectionCode, openSection] = useState(first.listing?.code ?? null);
  const book = useMemo(
    () => (plan ? bookOfPlan(plan, locale) : bookOfListing(first.listing)),
    [plan, first, locale],
  );
  const lines = useMemo(
    () => (plan && live ? linesNow(plan, live, locale) : linesAtFirst(first)),
    [plan, live, first, locale],
  );
  const listing = useMemo(() => {
    const section = plan && live ? plan.sections.findIndex((its) => its.code === sectionCode) : -1;
    return plan && live && section >= 0 ? listSection(plan, live.seats, section, locale) : first.listing;
  }, [plan, live, sectionCode, first, locale]);
  /** Of the section of a seat that was found for the visitor, so that the list shows it, too. */
  function openSectionOf(seat: number): void {
    const section = plan?.sections[plan.section[plan.indexOf(seat)] ?? -1];
    if (section) openSection(section.code);
  }
  return { ...lines, listing, book, flags: first.flags, openSection, openSectionOf };
}

function linesAtFirst({ areas, categories, sections }: FirstView) {
  const areasFree: FreePlaces = Object.fromEntries(areas.map((area) => [area.id, area.free]));
  return { areas, categories, sections, areasFree };
}

function linesNow(plan: OpenPlan, live: LiveStatus, locale: Locale) {
  return {
    areas: areaLines(plan, live.areas, locale),
    categories: categoryLines(plan, live.seats, live.areas, locale),
    sections: sectionLines(plan, live.seats, locale),
    areasFree: live.areas,
  };
}
