import type { Plan, PlanCategory } from "../../plan.ts";
import { planLimits } from "../../plan-schema.ts";
import { freeColor } from "../categories.ts";
import { freeCode } from "../sections.ts";
import { mapRowSeats, mapRows, mapShared, seatsOf, withParts } from "../sharing.ts";
import type { Mend, Note } from "./mend.ts";
import { cleanTexts, isCode } from "./names.ts";

/** A category that comes twice goes once; one that nobody has named is made, or is the last one where there is no room. */
export const mendCategories: Mend = (draft, note) => {
  const renamed = new Map<string, string>();
  const categories = soundCategories(draft.plan, renamed, note);
  const wanted = new Set([...seatsOf(draft.plan), ...draft.plan.areas].map((its) => its.category));
  const made = [...categories];
  for (const code of wanted) {
    if (renamed.has(code) || made.some((its) => its.code === code)) continue;
    if (made.length >= planLimits.categories) renamed.set(code, made.at(-1)!.code);
    else {
      const own = isCode(code) ? code : freeCode(made, "c");
      if (own !== code) renamed.set(code, own);
      made.push({
        code: own,
        name: { kk: own, ru: own, en: own },
        color: freeColor({ ...draft.plan, categories: made }),
      });
    }
  }
  const known = new Set(draft.plan.categories.map((its) => its.code));
  const place = <T extends { category: string }>(its: T): T => {
    if (!known.has(its.category)) note("UNKNOWN_CATEGORY");
    const category = renamed.get(its.category) ?? its.category;
    return category === its.category ? its : { ...its, category };
  };
  const painted = mapRows(draft.plan, (row) => mapRowSeats(row, place));
  const plan = withParts(painted, {
    areas: mapShared(draft.plan.areas, place),
    categories: made.length > categories.length ? made : categories,
  });
  return plan === draft.plan ? draft : { ...draft, plan };
};

function soundCategories(plan: Plan, renamed: Map<string, string>, note: Note): PlanCategory[] {
  const seen = new Set<string>();
  return mapShared(plan.categories, (category) => {
    if (seen.has(category.code)) {
      note("CATEGORY_TWICE");
      return null;
    }
    seen.add(category.code);
    let code = category.code;
    if (!isCode(code)) {
      note("BAD_CODE");
      code = freeCode([...plan.categories, ...[...renamed.values()].map((its) => ({ code: its }))], "c");
      renamed.set(category.code, code);
    }
    const isColor = Number.isInteger(category.color) && category.color >= 0 && category.color < 8;
    if (!isColor) note("OUT_OF_RANGE");
    return withParts(category, {
      ...{ code, name: cleanTexts(category.name, code, note) },
      color: isColor ? category.color : 0,
    });
  });
}
