import { useTranslations } from "next-intl";
import { Stepper } from "#components/ui/stepper.tsx";
import { CategoryMark } from "./category-mark.tsx";
import { type PriceTable, shownCount } from "./rules/prices.ts";
import { type AreaLine, type CategoryLine, formFields } from "./types.ts";

type Props = {
  area: AreaLine;
  categories: CategoryLine[];
  prices: PriceTable;
  money: (amountTiyn: number) => string;
  counts: Readonly<Record<string, number>>;
  /** How many more places the order may take. */
  room: number;
  onCount?: (rate: string, count: number) => void;
};

/** Standing room: how many places at each rate. */
export function AreaSteppers({ area, categories, prices, money, counts, room, onCount }: Props) {
  const t = useTranslations("seats");
  const wanted = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return (
    <fieldset className="rounded-card border border-line bg-surface p-3">
      <legend className="sr-only">{area.name}</legend>
      <p aria-hidden className="flex items-center gap-2 font-semibold">
        <CategoryMark category={area.category} color={categories[area.category]?.color ?? 0} />
        {area.name}
      </p>
      <p className="text-sm text-muted">{t("places", shownCount(area.free))}</p>
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
                name={formFields.area(area.id, rate.code)}
                label={t("areaRate", { area: area.name, rate: rate.name, price: money(rate.amountTiyn) })}
                increaseLabel={t("more")}
                decreaseLabel={t("fewer")}
                min={0}
                max={Math.max(0, Math.min(count + room, count + area.free - wanted))}
                {...(onCount
                  ? { value: count, onValueChange: (next: number) => onCount(rate.code, next) }
                  : { defaultValue: 0 })}
              />
            </div>
          );
        })}
      </div>
    </fieldset>
  );
}
