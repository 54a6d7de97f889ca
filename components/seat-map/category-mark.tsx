"use no memo";

import { categoryLetters } from "#lib/halls/rules/colors.ts";

/** The colour of a category with its letter: one of the two is always readable. */
export function CategoryMark({ category, color }: { category: number; color: number }) {
  return (
    <span
      aria-hidden
      style={{ backgroundColor: `var(--cat-${(color % 8) + 1})` }}
      className="inline-grid size-5 shrink-0 place-items-center rounded-full text-[0.6875rem] leading-none font-bold text-surface"
    >
      {categoryLetters[category % categoryLetters.length]}
    </span>
  );
}
