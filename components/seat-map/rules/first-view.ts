import type { OpenPlan } from "#lib/halls/rules/open-plan.ts";
import type { Locale } from "#lib/i18n/localized.ts";
import { seatStatus } from "#lib/seating/rules/status.ts";
import type { AreaLine, CategoryLine, FirstView, Listing, SectionLine } from "../types.ts";
import { contentBox } from "./content-box.ts";

/** Free places of each area by its id, as the status document has them. */
export type FreePlaces = Readonly<Record<string, number>>;

/**
 * What the seats page shows before any script runs: legend, sections, areas, and the seats of one section. `plan` is the
 * performance's own (see `effectivePlan`); `wanted` is the section that the address asks for.
 */
export function firstView(
  plan: OpenPlan,
  status: Uint8Array,
  areasFree: FreePlaces,
  locale: Locale,
  wanted?: string | null,
): FirstView {
  const sections = sectionLines(plan, status, locale);
  const asked = plan.sections.findIndex((section) => section.code === wanted);
  const open = sections.findIndex((section) => section.free > 0);
  const shown = asked >= 0 ? asked : Math.max(0, open);
  return {
    categories: categoryLines(plan, status, areasFree, locale),
    sections,
    areas: areaLines(plan, areasFree, locale),
    listing: plan.sections.length > 0 ? listSection(plan, status, shown, locale) : null,
    box: contentBox(plan),
    flags: plan.flags.reduce((bits, flags) => bits | flags, 0),
  };
}

/** The legend: every category of the plan with what is left of it. */
export function categoryLines(
  plan: OpenPlan,
  status: Uint8Array,
  areasFree: FreePlaces,
  locale: Locale,
): CategoryLine[] {
  const free = new Array<number>(plan.categories.length).fill(0);
  for (let seat = 0; seat < plan.seatCount; seat++) {
    if (status[seat] === seatStatus.free) free[plan.category[seat]!]!++;
  }
  return plan.categories.map((category, at) => {
    const standing = plan.areas.filter((area) => area.category === category.code);
    const places = standing.reduce((sum, area) => sum + (areasFree[area.id] ?? 0), 0);
    return {
      code: category.code,
      name: category.name[locale],
      color: category.color,
      free: free[at]! + places,
    };
  });
}

/** Sections with their free and all seats. */
export function sectionLines(plan: OpenPlan, status: Uint8Array, locale: Locale): SectionLine[] {
  return plan.sections.map((section) => {
    let free = 0;
    for (let seat = section.first; seat < section.end; seat++) if (status[seat] === seatStatus.free) free++;
    return { code: section.code, name: section.name[locale], free, total: section.end - section.first };
  });
}

/** Standing areas with their free places. */
export function areaLines(plan: OpenPlan, areasFree: FreePlaces, locale: Locale): AreaLine[] {
  return plan.areas.map((area) => ({
    id: area.id,
    name: area.name[locale],
    category: plan.categories.findIndex((category) => category.code === area.category),
    capacity: area.capacity,
    firstPlace: area.firstPlace,
    free: areasFree[area.id] ?? 0,
  }));
}

/** One section's seats for the list. */
export function listSection(plan: OpenPlan, status: Uint8Array, section: number, locale: Locale): Listing {
  const { code, name, entrance, first, end } = plan.sections[section]!;
  return {
    code,
    name: name[locale],
    entrance: entrance?.[locale] ?? null,
    rows: plan.rows
      .filter((row) => row.section === section && row.end > row.first)
      .map((row) => [row.label, row.end - row.first]),
    ids: Array.from(plan.ids.subarray(first, end)),
    labels: plan.labels.slice(first, end),
    categories: Array.from(plan.category.subarray(first, end)),
    flags: Array.from(plan.flags.subarray(first, end)),
    status: Array.from(status.subarray(first, end)),
  };
}
