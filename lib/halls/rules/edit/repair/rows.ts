import type { PlanRow, PlanSection } from "../../plan.ts";
import { outlineRound } from "../auto-outline.ts";
import { mapSections, mapShared } from "../sharing.ts";
import type { Mend, Note } from "./mend.ts";
import { soundOutline } from "./outline.ts";

/** Segments, rows and sections without seats go; an outline that is none is drawn anew round the seats. */
export const mendRows: Mend = (draft, note) => {
  const plan = mapSections(draft.plan, (section) => {
    const rows = mapShared(section.rows, (row) => withoutEmpty(row, note));
    if (rows.length === 0) {
      note("EMPTY");
      return null;
    }
    const whole = rows === section.rows ? section : { ...section, rows };
    return withSoundOutline(whole, note);
  });
  return plan === draft.plan ? draft : { ...draft, plan };
};

function withoutEmpty(row: PlanRow, note: Note): PlanRow | null {
  const segments = mapShared(row.segments, (segment) => (segment.length > 0 ? segment : null));
  if (segments !== row.segments || segments.length === 0) note("EMPTY");
  if (segments.length === 0) return null;
  return segments === row.segments ? row : { ...row, segments };
}

function withSoundOutline(section: PlanSection, note: Note): PlanSection {
  const outline = soundOutline(section.outline, note);
  if (outline === section.outline) return section;
  return { ...section, outline: outline ?? outlineRound(section.rows) };
}
