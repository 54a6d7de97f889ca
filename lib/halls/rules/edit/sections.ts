import type { LocalizedText } from "#lib/i18n/localized.ts";
import type { Plan } from "../plan.ts";
import type { Edit } from "./types.ts";

export type NewSection = {
  code: string;
  name: LocalizedText;
  floor?: number;
  entrance?: LocalizedText | null;
};

/** A section code that the plan does not have: s1, s2, ... */
export declare function freeSectionCode(plan: Plan): string;
/** Adds a section without rows; its outline follows its seats until it is drawn by hand. */
export declare function addSection(section: NewSection): Edit;
/** Adds a section and moves these seats into it, with their row labels. */
export declare function sectionFromSeats(seats: ReadonlySet<number>, section: NewSection): Edit;
export declare function changeSection(code: string, change: Partial<NewSection>): Edit;
/** Draws the outline round the section's seats. */
export declare function fitOutline(code: string, margin?: number): Edit;
/** Deletes a section with its seats. */
export declare function deleteSection(code: string): Edit;
