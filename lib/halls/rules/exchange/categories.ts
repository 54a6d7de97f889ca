import type { PlanCategory } from "../plan.ts";
import { planLimits } from "../plan-schema.ts";
import { cleanWords, codeOf, ownLabel } from "./clean-text.ts";
import type { Problem, Report } from "./problems.ts";
import type { RawCategory } from "./raw.ts";

const longestCode = 32;

/**
 * The categories of a file as a plan has them, at most eight: those beyond join the last. `codeFor` gives a seat's category by the
 * file's own name of it; one that the file does not list is made, or is the last.
 */
export function makeCategories(
  raw: RawCategory[],
  report: Report,
): { categories: PlanCategory[]; codeFor: (key: string, where: Problem) => string } {
  const categories: PlanCategory[] = [];
  const byKey = new Map<string, string>();
  const codes = new Set<string>();
  const add = ({ key, name, color }: RawCategory, path?: string): string => {
    if (categories.length >= planLimits.categories) return categories.at(-1)!.code;
    const instead = `c${categories.length + 1}`;
    const wanted = codeOf(key, instead, longestCode);
    const folded = ownLabel(wanted.toLowerCase(), codes, longestCode);
    const code = folded === wanted.toLowerCase() ? wanted : folded;
    const words = cleanWords(name, planLimits.text, instead, (its) => report({ code: its, path }));
    categories.push({ code, name: words, color: color ?? categories.length % 8 });
    return code;
  };
  raw.forEach((category, at) => {
    const path = `categories.${at}`;
    if (byKey.has(category.key)) {
      report({ code: "CATEGORY_TWICE", path });
      return;
    }
    if (at >= planLimits.categories) report({ code: "TOO_MANY_CATEGORIES", path });
    byKey.set(category.key, add(category, path));
  });
  const codeFor = (key: string, where: Problem): string => {
    const known = byKey.get(key);
    if (known !== undefined) return known;
    report({ ...where, code: "UNKNOWN_CATEGORY" });
    const made = add({ key, name: key === "" ? "?" : key, color: null });
    byKey.set(key, made);
    return made;
  };
  return { categories, codeFor };
}
