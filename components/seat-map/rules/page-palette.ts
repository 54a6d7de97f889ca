import type { PlanPalette } from "#lib/halls/rules/colors.ts";

/** The palette of `planPicture` as the page's own tokens, so that one picture serves both themes and matches the map. */
export const pagePalette: PlanPalette = {
  categories: Array.from({ length: 8 }, (_, at) => `var(--cat-${at + 1})`),
  onCategory: "var(--surface)",
  ground: "var(--bg)",
  ink: "var(--ink)",
  muted: "var(--muted)",
  line: "var(--line)",
  accent: "var(--accent)",
  stage: "var(--line)",
  field: "var(--ok-soft)",
};
