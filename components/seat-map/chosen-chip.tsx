"use no memo";

import "./chosen-chip.css";
import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { IconButton } from "#components/ui/button.tsx";
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

/** On a phone the chips are one row, to leave the plan its height: it is moved to the chip that has just come. */
function showNewest(chip: HTMLElement | null): void {
  if (chip) chip.parentElement!.scrollLeft = chip.offsetLeft;
}

/** A chosen seat: its name, its rate with the price, and a cross. */
export function ChosenChip({ line, money, disabled, onRate, onRemove, onShow }: Props) {
  const t = useTranslations("seats");
  const name = line.count > 1 ? t("times", { name: line.name, count: line.count }) : line.name;
  return (
    <li ref={showNewest} className="chosen-chip">
      <CategoryMark category={line.category} color={line.color} />
      <div>
        {onShow ? (
          <button type="button" onClick={onShow} className="hover:underline">
            {name}
          </button>
        ) : (
          <span>{name}</span>
        )}
        {line.rates.length > 1 ? (
          <select
            aria-label={t("rateOf", { seat: line.name })}
            value={line.rate}
            disabled={disabled}
            onChange={(event) => onRate(event.target.value)}
            className="tabular min-h-9 min-w-0 rounded-control border border-control bg-surface px-1.5 pointer-coarse:min-h-11"
          >
            {line.rates.map((rate) => (
              <option key={rate.code} value={rate.code}>
                {rate.name}, {money(rate.amountTiyn)}
              </option>
            ))}
          </select>
        ) : (
          <span className="tabular text-muted">
            {line.rateName}, {line.price}
          </span>
        )}
        {line.inCart && <span className="font-medium text-ok">{t("states.inCart")}</span>}
      </div>
      <IconButton label={t("remove", { seat: name })} disabled={disabled} onClick={onRemove}>
        <X aria-hidden className="size-4" />
      </IconButton>
    </li>
  );
}
