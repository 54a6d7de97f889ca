import { useLocale, useTranslations } from "next-intl";
import { formatMoney } from "#lib/money.ts";

/** Lines of a list of sums: whose the money is that comes back for a ticket that was passed on. */
export function BackShares({ ownTiyn, backTiyn }: { ownTiyn: number; backTiyn: number }) {
  const t = useTranslations("change");
  const locale = useLocale();
  return (
    <>
      <dt>{t("toYou")}</dt>
      <dd className="tabular text-end">{formatMoney(ownTiyn, "KZT", locale)}</dd>
      <dt>{t("toPayer")}</dt>
      <dd className="tabular text-end">{formatMoney(backTiyn - ownTiyn, "KZT", locale)}</dd>
    </>
  );
}
