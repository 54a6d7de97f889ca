"use no memo";

import { useTranslations } from "next-intl";
import { ChipButton, ChipRow } from "#components/ui/chip.tsx";
import { CategoryMark } from "./category-mark.tsx";
import { shownCount } from "./rules/prices.ts";
import type { CategoryLine } from "./types.ts";

type Props = {
  categories: CategoryLine[];
  /** The category left bright, null for all. */
  bright: number | null;
  onBright: (category: number | null) => void;
  price: (category: number) => string;
  /** Whether a category is for sale. */
  isSold: (category: number) => boolean;
};

/** Prices and seats left. A tap leaves one category bright on the plan, another tap all of them. */
export function Legend({ categories, bright, onBright, price, isSold }: Props) {
  const t = useTranslations("seats");
  return (
    <ChipRow label={t("legend")}>
      {categories.map((category, at) => (
        <ChipButton
          key={category.code}
          pressed={bright === at}
          swatch={<CategoryMark category={at} color={category.color} />}
          onClick={() => onBright(bright === at ? null : at)}
        >
          <span className="grid py-1 text-start leading-tight">
            <span>{category.name}</span>
            <span className="tabular text-[0.8125rem]">
              <b className="font-semibold">{price(at)}</b>
              {isSold(at) && `, ${t("left", shownCount(category.free))}`}
            </span>
          </span>
        </ChipButton>
      ))}
    </ChipRow>
  );
}
