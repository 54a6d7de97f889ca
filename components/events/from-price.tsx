import { getLocale, getTranslations } from "next-intl/server";
import { type Currency, formatMoney } from "#lib/money.ts";

/** The lowest final price: "from 3 000 ₸". Nothing where nothing is sold. */
export async function FromPrice({ amountTiyn, currency }: { amountTiyn: number | null; currency: Currency }) {
  const locale = await getLocale();
  const t = await getTranslations("events");
  if (amountTiyn === null) return null;
  const price = formatMoney(amountTiyn, currency, locale);
  return <span className="tabular">{amountTiyn === 0 ? t("free") : t("from", { price })}</span>;
}
