import { useLocale, useTranslations } from "next-intl";
import { formatMoney } from "#lib/money.ts";

type Place = { line: string; priceTiyn: number | null };

/** What is offered to somebody who waits, each place with its price, and what several cost together. */
export function OfferedPlaces({ places }: { places: Place[] }) {
  const locale = useLocale();
  const t = useTranslations("waiting");
  const money = (amountTiyn: number) => formatMoney(amountTiyn, "KZT", locale);
  const prices = places.flatMap(({ priceTiyn }) => priceTiyn ?? []);
  const isTotal = prices.length > 1 && prices.length === places.length;
  return (
    <div className="grid gap-2">
      <ul className="grid gap-1 text-lg font-semibold">
        {places.map(({ line, priceTiyn }, index) => (
          <li key={`${line}/${index}`} className="flex flex-wrap justify-between gap-x-4">
            {line}
            {priceTiyn !== null && <span className="tabular">{money(priceTiyn)}</span>}
          </li>
        ))}
      </ul>
      {isTotal && (
        <p className="flex flex-wrap justify-between gap-x-4 border-t border-line pt-2 text-lg font-semibold">
          {t("total")}
          <span className="tabular">{money(prices.reduce((sum, price) => sum + price, 0))}</span>
        </p>
      )}
    </div>
  );
}
