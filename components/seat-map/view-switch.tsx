"use no memo";

import "./view-switch.css";
import { useTranslations } from "next-intl";

export type View = "map" | "list";

/** On a phone plan and list are two views of one thing; on wide screens both are seen and this is not. */
export function ViewSwitch({ view, onView }: { view: View; onView: (view: View) => void }) {
  const t = useTranslations("seats");
  return (
    <fieldset className="view-switch">
      <legend className="sr-only">{t("viewLabel")}</legend>
      {(["list", "map"] as const).map((its) => (
        <button key={its} type="button" aria-pressed={view === its} onClick={() => onView(its)}>
          {t(its === "map" ? "viewMap" : "viewList")}
        </button>
      ))}
    </fieldset>
  );
}
