import { type PlanFault, validatePlan } from "./validate.ts";

/** Codes of categories are kept in a column of this length that does not tell capital letters. */
const longestCode = 32;

/** What `validatePlan` finds, and what only matters once performances sell from the plan. */
export function publishFaults(value: unknown): PlanFault[] {
  const faults = validatePlan(value);
  if (faults.length > 0) return faults;
  const seen = new Set<string>();
  (value as { categories: { code: string }[] }).categories.forEach(({ code }, at) => {
    const path = `categories.${at}`;
    const folded = code.normalize("NFKD").replaceAll(/\p{M}/gu, "").toLowerCase();
    if (code.length > longestCode) faults.push({ code: "TOO_LONG", path });
    if (seen.has(folded)) faults.push({ code: "CATEGORY_TWICE", path });
    seen.add(folded);
  });
  return faults;
}
