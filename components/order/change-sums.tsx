import { useLocale, useTranslations } from "next-intl";
import { BackShares } from "#components/order/back-shares.tsx";
import { formatMoney } from "#lib/money.ts";
import type { ChangePrice } from "#lib/orders/rules/change-price.ts";

export type ChangeLine = {
  id: string;
  from: string;
  fromAt: string;
  to: string;
  toAt: string;
  differenceTiyn: number;
};

type Props = {
  lines: ChangeLine[];
  price: ChangePrice;
  /** How much of what comes back is who looks' own. */
  ownBackTiyn: number;
};

/** Each ticket's old and new place with the difference, the fee, what it comes to, and to whom that goes. */
export function ChangeSums({ lines, price, ownBackTiyn }: Props) {
  const t = useTranslations("change");
  const locale = useLocale();
  const money = (tiyn: number) => formatMoney(Math.abs(tiyn), "KZT", locale);
  const signed = (tiyn: number) => (tiyn === 0 ? t("sameAsWas") : `${tiyn > 0 ? "+" : "−"}${money(tiyn)}`);
  const isShared = price.dueTiyn < 0 && ownBackTiyn < -price.dueTiyn;
  const back = isShared ? "dueBackAll" : "dueBack";
  return (
    <>
      <ul className="grid gap-4">
        {lines.map((line) => (
          <li key={line.id} className="grid gap-1 border-b border-line pb-4">
            <p className="text-muted">
              <span className="text-sm">{t("now")}: </span>
              <del>{line.from}</del>
              {line.fromAt !== line.toAt && <span className="block text-sm">{line.fromAt}</span>}
            </p>
            <p>
              <span className="text-sm">{t("then")}: </span>
              <strong>{line.to}</strong>
              <span className="block text-sm text-muted first-letter:uppercase">{line.toAt}</span>
            </p>
            <p className="tabular text-end font-semibold">{signed(line.differenceTiyn)}</p>
          </li>
        ))}
      </ul>
      <dl className="grid grid-cols-[1fr_auto] gap-x-4 gap-y-1">
        {price.feeTiyn > 0 && (
          <>
            <dt className="text-muted">{t("fee")}</dt>
            <dd className="tabular text-end">{money(price.feeTiyn)}</dd>
          </>
        )}
        <dt className="text-lg font-semibold">
          {t(price.dueTiyn > 0 ? "due" : price.dueTiyn < 0 ? back : "dueNothing")}
        </dt>
        <dd className="tabular text-end text-lg font-semibold">
          {price.dueTiyn !== 0 && money(price.dueTiyn)}
        </dd>
        {isShared && <BackShares ownTiyn={ownBackTiyn} backTiyn={-price.dueTiyn} />}
      </dl>
    </>
  );
}
