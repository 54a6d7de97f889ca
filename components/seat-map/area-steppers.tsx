"use no memo";

import { useTranslations } from "next-intl";
import { Stepper } from "#components/ui/stepper.tsx";
import { CategoryMark } from "./category-mark.tsx";
import { shownCount } from "./rules/prices.ts";
import { type AreaLine, formFields } from "./types.ts";
import type { SeatPickerModel } from "./use-seat-picker.ts";

type Props = { area: AreaLine; model: SeatPickerModel };

/** Standing room: how many places at each rate. */
export function AreaSteppers({ area, model }: Props) {
  const t = useTranslations("seats");
  const { choice, hall, isChange, money, prices, ready, roomAt } = model;
  const color = hall.categories[area.category]?.color ?? 0;
  const counts = choice.areas.find((its) => its.area === area.id)?.rates ?? {};
  const wanted = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return (
    <fieldset className="rounded-card border border-line bg-surface p-3">
      <legend className="sr-only">{area.name}</legend>
      <p aria-hidden className="flex items-center gap-2 font-semibold">
        <CategoryMark category={area.category} color={color} />
        {area.name}
      </p>
      <p className="text-sm text-muted first-letter:uppercase">
        {prices.main(area.category) === null ? t("noPrice") : t("places", shownCount(area.free))}
      </p>
      <div className="mt-2 grid gap-2">
        {prices.ratesOf(area.category).map((rate) => {
          const count = counts[rate.code] ?? 0;
          return (
            <div key={rate.code} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
              <span aria-hidden className="text-sm">
                {rate.name}, <span className="tabular">{money(rate.amountTiyn)}</span>
              </span>
              <Stepper
                hideLabel
                name={formFields.area(isChange ? area.firstPlace : area.id, rate.code)}
                label={t("areaRate", { area: area.name, rate: rate.name, price: money(rate.amountTiyn) })}
                increaseLabel={t("more")}
                decreaseLabel={t("fewer")}
                min={0}
                max={Math.max(0, Math.min(count + roomAt(rate.code), count + area.free - wanted))}
                {...(ready
                  ? { value: count, onValueChange: (next: number) => model.setArea(area.id, rate.code, next) }
                  : { defaultValue: 0 })}
              />
            </div>
          );
        })}
      </div>
    </fieldset>
  );
}
