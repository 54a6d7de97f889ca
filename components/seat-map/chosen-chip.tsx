"use no memo";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { CategoryMark } from "./category-mark.tsx";
import type { RatePrice } from "./rules/prices.ts";

export type ChipLine = {
  key: string;
  name: string;
  category: number;
  color: number;
  /** The rates it can be bought at; empty where the rate is settled, then `rateName` is shown. */
  rates: RatePrice[];
  rate: string;
  rateName: string;
  price: string;
  inCart: boolean;
  count: number;
};

type Props = {
  line: ChipLine;
  money: (amountTiyn: number) => string;
  disabled: boolean;
  onRate: (rate: string) => void;
  onRemove: () => void;
  onShow?: () => void;
};

/** A chosen seat: its name, its rate with the price, and a cross. */
export function ChosenChip({ line, money, disabled, onRate, onRemove, onShow }: Props) {
  const t = useTranslations("seats");
  const name = line.count > 1 ? t("times", { name: line.name, count: line.count }) : line.name;
  return (
    <li className="flex items-center gap-2 rounded-control border border-line bg-surface ps-2">
      <CategoryMark category={line.category} color={line.color} />
      <div className="flex min-w-0 grow flex-wrap items-center gap-x-2 py-1">
        {onShow ? (
          <button
            type="button"
            onClick={onShow}
            className="min-h-6 text-start text-sm font-semibold hover:underline"
          >
            {name}
          </button>
        ) : (
          <span className="text-sm font-semibold">{name}</span>
        )}
        {line.rates.length > 1 ? (
          <select
            aria-label={t("rateOf", { seat: line.name })}
            value={line.rate}
            disabled={disabled}
            onChange={(event) => onRate(event.target.value)}
            className="tabular min-h-9 min-w-0 rounded-control border border-control bg-surface px-1.5 text-sm pointer-coarse:min-h-11"
          >
            {line.rates.map((rate) => (
              <option key={rate.code} value={rate.code}>
                {rate.name}, {money(rate.amountTiyn)}
              </option>
            ))}
          </select>
        ) : (
          <span className="tabular text-sm text-muted">
            {line.rateName}, {line.price}
          </span>
        )}
        {line.inCart && <span className="text-sm font-medium text-ok">{t("states.inCart")}</span>}
      </div>
      <button
        type="button"
        aria-label={t("remove", { seat: name })}
        disabled={disabled}
        onClick={onRemove}
        className="grid size-11 shrink-0 place-items-center rounded-control hover:bg-sunken disabled:opacity-55"
      >
        <X aria-hidden className="size-4" />
      </button>
    </li>
  );
}
