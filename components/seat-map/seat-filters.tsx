import { SlidersHorizontal } from "lucide-react";
import { useTranslations } from "next-intl";
import { Checkbox } from "#components/ui/choice.tsx";
import { DisclosureMenu } from "#components/ui/disclosure-menu.tsx";
import { SelectField } from "#components/ui/field.tsx";
import { countSettings, noFilter, priceSteps, type SeatFilter } from "./rules/filter.ts";
import type { SeatPickerModel } from "./use-seat-picker.ts";

type Props = {
  model: SeatPickerModel;
  filter: SeatFilter;
  onFilter: (filter: SeatFilter) => void;
  rates: { code: string; name: string }[];
  /** Whether the hall has places for wheelchairs at all. */
  hasAccessible: boolean;
};

/** Price, rate and accessible places: what does not fit is dimmed on the plan and left out of the list. */
export function SeatFilters({ model, filter, onFilter, rates, hasAccessible }: Props) {
  const t = useTranslations("seats");
  const { hall, prices, money } = model;
  const steps = priceSteps(filter, prices, hall.categories.length);
  const on = countSettings(filter);
  if (steps.length === 0 && rates.length < 2 && !hasAccessible) return null;
  return (
    <DisclosureMenu
      wideOnPhone
      edge="start"
      className="border border-control bg-surface text-sm font-semibold noscript:hidden"
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
      <div className="grid gap-3 p-2 sm:w-64">
        {(steps.length > 0 || filter.maxTiyn !== null) && (
          <SelectField
            name="filter-price"
            label={t("filterPrice")}
            value={filter.maxTiyn ?? ""}
            onChange={({ target }) =>
              onFilter({ ...filter, maxTiyn: target.value === "" ? null : Number(target.value) })
            }
            options={[
              { value: "", label: t("filterAnyPrice") },
              ...steps.map((step) => ({
                value: String(step),
                label: t("filterUpTo", { price: money(step) }),
              })),
            ]}
          />
        )}
        {rates.length > 1 && (
          <SelectField
            name="filter-rate"
            label={t("filterRate")}
            value={filter.rate ?? ""}
            onChange={({ target }) => onFilter({ ...filter, rate: target.value || null, maxTiyn: null })}
            options={[
              { value: "", label: t("filterAnyRate") },
              ...rates.map((rate) => ({ value: rate.code, label: rate.name })),
            ]}
          />
        )}
        {hasAccessible && (
          <Checkbox
            name="filter-accessible"
            label={t("filterAccessible")}
            checked={filter.accessible}
            onChange={({ target }) => onFilter({ ...filter, accessible: target.checked })}
          />
        )}
        <button
          type="button"
          disabled={on === 0}
          className="min-h-11 rounded-control font-semibold text-brand hover:bg-sunken disabled:opacity-50"
          onClick={() => onFilter({ ...noFilter, category: filter.category })}
        >
          {t("filterReset")}
        </button>
      </div>
    </DisclosureMenu>
  );
}
