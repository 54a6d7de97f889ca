import type { OpenPlan } from "#lib/halls/rules/open-plan.ts";
import type { Locale } from "#lib/i18n/localized.ts";
import type { Listing } from "../types.ts";
import { rowRanges } from "./listing.ts";

/** What a person calls a seat. `category` is an index into the plan's categories. */
export type SeatFacts = {
  id: number;
  section: string;
  row: string;
  label: string;
  category: number;
  flags: number;
};

/** Finds a seat by its id; null for one that this hall (or this section, before the plan is here) does not have. */
export type SeatBook = (id: number) => SeatFacts | null;

/** Looks seats up in the whole plan. */
export function bookOfPlan(plan: OpenPlan, locale: Locale): SeatBook {
  return (id) => {
    const index = plan.indexOf(id);
    return index < 0 ? null : factsAt(plan, index, locale);
  };
}

/** A seat's facts by its index in the plan. */
export function factsAt(plan: OpenPlan, index: number, locale: Locale): SeatFacts {
  return {
    id: plan.ids[index]!,
    section: plan.sections[plan.section[index]!]!.name[locale],
    row: plan.rows[plan.row[index]!]!.label,
    label: plan.labels[index]!,
    category: plan.category[index]!,
    flags: plan.flags[index]!,
  };
}

/** Looks seats up in the one section that came with the page. */
export function bookOfListing(listing: Listing | null): SeatBook {
  const seats = new Map<number, SeatFacts>();
  for (const { row, first, end } of listing ? rowRanges(listing) : []) {
    const { name, ids, labels, categories, flags } = listing!;
    for (let at = first; at < end; at++) {
      const [id, category] = [ids[at]!, categories[at]!];
      seats.set(id, { id, section: name, row, label: labels[at]!, category, flags: flags[at]! });
    }
  }
  return (id) => seats.get(id) ?? null;
}
