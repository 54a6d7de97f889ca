"use no memo";

import { SlidersHorizontal } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { DisclosureMenu } from "#components/ui/disclosure-menu.tsx";
import { flagBits } from "#lib/halls/rules/open-plan.ts";
import type { FilterPanel, FilterProps } from "./filter-panel.tsx";
import { countSettings, priceSteps } from "./rules/filter.ts";

const offered =
  flagBits.wheelchair | flagBits["restricted-view"] | flagBits["hearing-loop"] | flagBits["lift-up-armrest"];

/**
 * Price, rate and what the seat has to be: what does not fit is dimmed on the plan and left out of the list. The settings are loaded
 * when somebody is about to open them.
 */
export function SeatFilters(props: FilterProps) {
  const t = useTranslations("seats");
  const [Panel, setPanel] = useState<typeof FilterPanel | null>(null);
  const { filter, rates, model } = props;
  const { hall, prices } = model;
  const on = countSettings(filter);
  const steps = priceSteps(filter, prices, hall.categories.length);
  if (steps.length === 0 && rates.length < 2 && !(hall.flags & offered)) return null;
  const load = () => {
    // Where the network failed, the next press tries again.
    if (!Panel) import("./filter-panel.tsx").then((its) => setPanel(() => its.FilterPanel)).catch(() => {});
  };
  return (
    <DisclosureMenu
      wideOnPhone
      edge="start"
      className="border border-control bg-surface text-sm font-semibold noscript:hidden"
      onNear={load}
      summary={
        <>
          <SlidersHorizontal aria-hidden className="size-4" />
          <span className="max-sm:sr-only">{t("filter")}</span>
          {on > 0 && (
            <span className="tabular rounded-full bg-brand px-1.5 text-xs text-on-brand">
              {on} <span className="sr-only">{t("filtersOn", { count: on })}</span>
            </span>
          )}
        </>
      }
    >
      {Panel ? (
        <Panel {...props} />
      ) : (
        <p role="status" className="p-2 text-muted">
          {t("filterLoading")}
        </p>
      )}
    </DisclosureMenu>
  );
}
