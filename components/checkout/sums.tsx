import { useLocale, useTranslations } from "next-intl";
import { formatMoney } from "#lib/money.ts";

export type Sums = { gross: number; discount: number; total: number; fee: number; vat: number };

/** The sum that will be paid, and what is inside it. */
export function SumsView({ sums, totalLabel }: { sums: Sums; totalLabel?: string }) {
  const t = useTranslations("checkout");
  const locale = useLocale();
  const money = (amountTiyn: number) => formatMoney(amountTiyn, "KZT", locale);
  return (
    <dl className="tabular grid grid-cols-[1fr_auto] gap-x-4 gap-y-1">
      {sums.discount > 0 && (
        <>
          <dt>{t("subtotal")}</dt>
          <dd className="text-end">{money(sums.gross)}</dd>
          <dt>{t("discount")}</dt>
          <dd className="text-end text-ok">−{money(sums.discount)}</dd>
        </>
      )}
      <dt className="text-lg font-semibold">{totalLabel ?? t("total")}</dt>
      <dd className="text-end text-lg font-semibold">{money(sums.total)}</dd>
      <dd className="col-span-2 text-sm text-muted">
        {t("feeInside", { amount: money(sums.fee) })}
        {". "}
        {t("vatInside", { amount: money(sums.vat) })}
      </dd>
    </dl>
  );
}
