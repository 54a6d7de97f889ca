"use no memo";

import { useTranslations } from "next-intl";
import { classes } from "#components/ui/classes.ts";

export type View = "map" | "list";

/** On a phone plan and list are two views of one thing; on wide screens both are seen and this is not. */
export function ViewSwitch({ view, onView }: { view: View; onView: (view: View) => void }) {
  const t = useTranslations("seats");
  return (
    <fieldset className="inline-flex overflow-hidden rounded-control border border-control md:hidden noscript:hidden">
      <legend className="sr-only">{t("viewLabel")}</legend>
      {(["list", "map"] as const).map((its) => (
        <button
          key={its}
          type="button"
          aria-pressed={view === its}
          onClick={() => onView(its)}
          className={classes(
            "min-h-11 px-3 text-sm font-semibold",
            view === its ? "bg-brand text-on-brand" : "bg-surface text-ink hover:text-brand",
          )}
        >
          {t(its === "map" ? "viewMap" : "viewList")}
        </button>
      ))}
    </fieldset>
  );
}
