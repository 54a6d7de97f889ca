import type { LocalizedText } from "#lib/i18n/localized.ts";
import type { Plan, PlanSection } from "../plan.ts";
import { isSameOutline, outlineMargin, outlineRound } from "./auto-outline.ts";
import { areUsable } from "./coordinates.ts";
import { withoutSeats } from "./removal.ts";
import { moveSeats } from "./row-moves.ts";
import { mapSections, onPlan, seatsOfSection, withParts } from "./sharing.ts";
import { chain, type Edit } from "./types.ts";

export type NewSection = {
  code: string;
  name: LocalizedText;
  floor?: number;
  entrance?: LocalizedText | null;
};

/** A section code that the plan does not have: s1, s2, ... */
export function freeSectionCode(plan: Plan): string {
  return freeCode(plan.sections, "s");
}

/** The prefix with the lowest number that no code has. */
export function freeCode(list: readonly { code: string }[], prefix: string): string {
  const taken = new Set(list.map((its) => its.code));
  let number = 1;
  while (taken.has(`${prefix}${number}`)) number++;
  return `${prefix}${number}`;
}

/** Adds a section without rows; its outline follows its seats until it is drawn by hand. A code that is taken adds nothing. */
export function addSection({ code, name, floor = 0, entrance = null }: NewSection): Edit {
  return onPlan((plan) => {
    if (plan.sections.some((section) => section.code === code) || !Number.isInteger(floor)) return plan;
    const section: PlanSection = { code, name, outline: [], floor, entrance, rows: [] };
    return { ...plan, sections: [...plan.sections, section] };
  });
}

/** Adds a section and moves these seats into it, with their row labels. */
export function sectionFromSeats(seats: ReadonlySet<number>, section: NewSection): Edit {
  const make = chain(addSection(section), moveSeats(seats, { section: section.code }));
  return (draft) => (draft.plan.sections.some((its) => its.code === section.code) ? draft : make(draft));
}

/** Changes what is given; a code that another section has is not taken over. */
export function changeSection(code: string, change: Partial<NewSection>): Edit {
  return onPlan((plan) => {
    const isTaken = change.code !== code && plan.sections.some((section) => section.code === change.code);
    if (isTaken || (change.floor !== undefined && !Number.isInteger(change.floor))) return plan;
    return mapSections(plan, (section) => (section.code === code ? withParts(section, change) : section));
  });
}

/** Draws the outline round the section's seats. */
export function fitOutline(code: string, margin = outlineMargin): Edit {
  if (!areUsable(margin)) return (draft) => draft;
  return onPlan((plan) =>
    mapSections(plan, (section) => {
      if (section.code !== code || section.rows.length === 0) return section;
      const outline = outlineRound(section.rows, margin);
      return isSameOutline(outline, section.outline) ? section : { ...section, outline };
    }),
  );
}

/** Deletes a section with its seats; tables forget them. */
export function deleteSection(code: string): Edit {
  return onPlan((plan) => {
    const section = plan.sections.find((its) => its.code === code);
    if (!section) return plan;
    const seats = new Set([...seatsOfSection(section)].map((seat) => seat.id));
    const left = plan.sections.filter((its) => its !== section);
    return withoutSeats({ ...plan, sections: left }, seats);
  });
}
