"use no memo";

import { useTranslations } from "next-intl";
import { Checkbox } from "#components/ui/choice.tsx";
import { SelectField } from "#components/ui/field.tsx";
import { flagBits } from "#lib/halls/rules/open-plan.ts";
import { countSettings, noFilter, priceSteps, type SeatFilter } from "./rules/filter.ts";
import type { SeatPickerModel } from "./use-seat-picker.ts";

export type FilterProps = {
  model: SeatPickerModel;
  filter: SeatFilter;
  onFilter: (filter: SeatFilter) => void;
  rates: { code: string; name: string }[];
};

/** What is asked of the seat itself; only what some seat of the hall has is offered. */
const seatWishes = [
  { name: "accessible", bit: flagBits.wheelchair, label: "filterAccessible" },
  { name: "clearView", bit: flagBits["restricted-view"], label: "filterClearView" },
  { name: "hearingLoop", bit: flagBits["hearing-loop"], label: "filterHearingLoop" },
  { name: "liftUpArmrest", bit: flagBits["lift-up-armrest"], label: "filterArmrest" },
] as const;

/** The settings of the filter. */
export function FilterPanel({ model, filter, onFilter, rates }: FilterProps) {
  const t = useTranslations("seats");
  const { hall, prices, money } = model;
  const steps = priceSteps(filter, prices, hall.categories.length);
  return (
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
      <div className="empty:hidden">
        {seatWishes
          .filter(({ bit }) => hall.flags & bit)
          .map(({ name, label }) => (
            <Checkbox
              key={name}
              name={`filter-${name}`}
              label={t(label)}
              checked={filter[name]}
              onChange={({ target }) => onFilter({ ...filter, [name]: target.checked })}
            />
          ))}
      </div>
      <button
        type="button"
        disabled={countSettings(filter) === 0}
        className="min-h-11 rounded-control font-semibold text-brand hover:bg-sunken disabled:opacity-50"
        onClick={() => onFilter({ ...noFilter, category: filter.category })}
      >
        {t("filterReset")}
      </button>
    </div>
  );
}
