import type { LocalizedText } from "#lib/i18n/localized.ts";
import { isPlainText } from "../../plain-text.ts";
import type { PlanRow, PlanSection } from "../../plan.ts";
import { planLimits } from "../../plan-schema.ts";
import { freeLabel } from "../labels.ts";
import { freeCode } from "../sections.ts";
import { mapRowSeats, mapShared, withParts } from "../sharing.ts";
import type { Mend, Note } from "./mend.ts";

/** Codes, names and labels: cleaned, and each of those that must differ made so by counting on. */
export const mendNames: Mend = (draft, note) => {
  const taken: { code: string }[] = [];
  const sections = mapShared(draft.plan.sections, (section) => {
    const sound = soundSection(section, [...draft.plan.sections, ...taken], taken, note);
    taken.push(sound);
    return sound;
  });
  const name = cleanText(draft.plan.name, planLimits.text, "1", note);
  const plan = withParts(draft.plan, { sections, name });
  return plan === draft.plan ? draft : { ...draft, plan };
};

function soundSection(
  section: PlanSection,
  all: readonly { code: string }[],
  before: readonly { code: string }[],
  note: Note,
): PlanSection {
  const isTwice = before.some((its) => its.code === section.code);
  if (isTwice) note("SECTION_TWICE");
  else if (!isCode(section.code)) note("BAD_CODE");
  const code = isTwice || !isCode(section.code) ? freeCode(all, "s") : section.code;
  const labels = new Set<string>();
  const rows = mapShared(section.rows, (row) => {
    const label = ownLabel(row.label, labels, () => note("ROW_TWICE"), note);
    const relabelled = label === row.label ? row : { ...row, label };
    return soundLabels(relabelled, note);
  });
  return withParts(section, {
    ...{ code, rows, name: cleanTexts(section.name, code, note) },
    entrance: section.entrance && cleanTexts(section.entrance, code, note),
  });
}

export const isCode = (code: string): boolean => /^[\p{L}\p{N}][\p{L}\p{N}._-]{0,39}$/u.test(code);

function soundLabels(row: PlanRow, note: Note): PlanRow {
  const labels = new Set<string>();
  return mapRowSeats(row, (seat) => {
    const label = ownLabel(seat.label, labels, () => note("SEAT_LABEL_TWICE"), note);
    return label === seat.label ? seat : { ...seat, label };
  });
}

function ownLabel(label: string, taken: Set<string>, twice: () => void, note: Note): string {
  const clean = cleanText(label, planLimits.label, "1", note);
  if (taken.has(clean)) twice();
  return freeLabel(clean, taken);
}

/** A text as pages may show it; what has nothing left of it gets the substitute. */
export function cleanText(text: string, longest: number, substitute: string, note: Note): string {
  if (text !== "" && text.length <= longest && isPlainText(text)) return text;
  note(text === "" ? "EMPTY" : text.length > longest ? "TOO_LONG" : "TEXT_UNCLEAN");
  const clean = [...text]
    .filter((letter) => letter === " " || isPlainText(letter))
    .join("")
    .trim()
    .slice(0, longest)
    .trim();
  return clean === "" || !isPlainText(clean) ? substitute : clean;
}

/** The same for a text in three languages; one that is missing takes another's words. */
export function cleanTexts(text: LocalizedText, substitute: string, note: Note): LocalizedText {
  const said = cleanText(text.ru || text.kk || text.en || "", planLimits.text, substitute, () => {});
  const clean = (its: string | undefined) => cleanText(its ?? "", planLimits.text, said, note);
  return withParts(text, { kk: clean(text.kk), ru: clean(text.ru), en: clean(text.en) });
}
