"use client";
"use no memo";

import { Monitor, Moon, Sun } from "lucide-react";
import { useEffect, useId, useState } from "react";
import { applyTheme } from "#components/shell/apply-theme.ts";
import { rememberChoice } from "#components/shell/cookie.ts";
import {
  rememberedTheme,
  type Theme,
  themeCookie,
  themeCookieMaxAgeSeconds,
  themes,
} from "#components/shell/theme.ts";

const signs = { system: Monitor, light: Sun, dark: Moon };

/** System, light or dark. Without scripts it is not shown: the system's theme holds. */
export function ThemeSwitch({ legend, labels }: { legend: string; labels: Record<Theme, string> }) {
  const name = useId();
  const [theme, setTheme] = useState<Theme>("system");
  useEffect(() => {
    const kept = rememberedTheme(document.cookie);
    setTheme(kept);
    // A page that is drawn in the browser as a whole (a 404) has not run the script in <head>.
    applyTheme(kept);
  }, []);
  const choose = (next: Theme) => {
    setTheme(next);
    applyTheme(next);
    rememberChoice(themeCookie, next, next === "system" ? 0 : themeCookieMaxAgeSeconds);
  };
  return (
    <fieldset className="grid gap-1 noscript:hidden">
      <legend className="px-3 py-1 text-sm text-muted">{legend}</legend>
      <div className="grid grid-cols-3 gap-1">
        {themes.map((each) => {
          const Sign = signs[each];
          return (
            <label
              key={each}
              className="grid min-h-14 cursor-pointer content-center justify-items-center gap-0.5 rounded-control border border-transparent px-2 text-sm hover:bg-sunken has-checked:border-brand has-checked:bg-brand-soft has-focus-visible:outline-2 has-focus-visible:outline-brand"
            >
              <input
                type="radio"
                name={name}
                value={each}
                checked={theme === each}
                onChange={() => choose(each)}
                className="sr-only"
              />
              <Sign aria-hidden className="size-5" />
              {labels[each]}
            </label>
          );
        })}
      </div>
    </fieldset>
  );
}
