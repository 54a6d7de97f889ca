import type { Theme } from "#components/shell/theme.ts";

/** Puts a theme on the page; the system's own is the absence of one. */
export function applyTheme(theme: Theme): void {
  if (theme === "system") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}
