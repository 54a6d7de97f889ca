import type { PlanDraft } from "../../draft.ts";
import type { PlanCategory } from "../../plan.ts";
import { planLimits } from "../../plan-schema.ts";
import { freeColor, newCategoryCode } from "../categories.ts";
import { mapRowSeats, mapRows, mapShared, seatsOf, withParts } from "../sharing.ts";
import type { Mend, Note } from "./mend.ts";
import { cleanTexts, isCode } from "./names.ts";

/** A category that comes twice goes once; one that nobody has named is made, or is the last one where there is no room. */
export const mendCategories: Mend = (draft, note) => {
  const renamed = new Map<string, string>();
  const { categories, nextId } = soundCategories(draft, renamed, note);
  let next = nextId;
  const wanted = new Set([...seatsOf(draft.plan), ...draft.plan.areas].map((its) => its.category));
  const made = [...categories];
  for (const code of wanted) {
    if (renamed.has(code) || made.some((its) => its.code === code)) continue;
    if (made.length >= planLimits.categories) renamed.set(code, made.at(-1)!.code);
    else {
      let own = code;
      if (!isCode(code)) {
        ({ code: own, nextId: next } = newCategoryCode(made, next));
        renamed.set(code, own);
      }
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
  return plan === draft.plan ? draft : { ...draft, plan, nextId: next };
};

function soundCategories({ plan, nextId }: PlanDraft, renamed: Map<string, string>, note: Note) {
  const seen = new Set<string>();
  let next = nextId;
  const categories = mapShared(plan.categories, (category): PlanCategory | null => {
    if (seen.has(category.code)) {
      note("CATEGORY_TWICE");
      return null;
    }
    seen.add(category.code);
    let code = category.code;
    if (!isCode(code)) {
      note("BAD_CODE");
      ({ code, nextId: next } = newCategoryCode(plan.categories, next));
      renamed.set(category.code, code);
    }
    const isColor = Number.isInteger(category.color) && category.color >= 0 && category.color < 8;
    if (!isColor) note("OUT_OF_RANGE");
    return withParts(category, {
      ...{ code, name: cleanTexts(category.name, code, note) },
      color: isColor ? category.color : 0,
    });
  });
  return { categories, nextId: next };
}
