import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { formatMoment, textIn } from "#lib/i18n/document-languages.ts";
import { homeTimeZone } from "#lib/i18n/translator.ts";
import { formatMoney } from "#lib/money.ts";
import type { ReceiptPaper } from "#lib/orders/queries/receipt.ts";
import type { OrderView } from "#lib/orders/rules/order-view.ts";

/** What was sold, by whom and for how much, and every payment and refund since; for who paid for another seat alone, these alone. */
export function ReceiptSheet({ paper }: { paper: ReceiptPaper }) {
  const t = useTranslations("receipt");
  const locale = useLocale();
  const { seller, order, receipts, history, providers } = paper;
  const money = (tiyn: number) => formatMoney(tiyn, paper.currency, locale);
  const when = (at: Date) => formatMoment(at, homeTimeZone, locale);
  const paidLines = history.filter(({ amountTiyn }) => amountTiyn !== 0);
  return (
    <article className="grid gap-5 rounded-card border border-line bg-surface p-5 md:p-8 [&_dt]:text-muted">
      <header className="grid gap-1">
        <h1 className="text-2xl">{t("title")}</h1>
        <dl className="grid grid-cols-[auto_1fr] gap-x-4">
          <dt>{t("seller")}</dt>
          <dd>{textIn(seller.legalName, locale)}</dd>
          <dt>{t("bin")}</dt>
          <dd className="tabular">{seller.bin}</dd>
          <dt>{t("order")}</dt>
          <dd className="tabular">{paper.code}</dd>
          {order?.buyer.name && (
            <>
              <dt>{t("buyer")}</dt>
              <dd className="min-w-0 break-words">{order.buyer.name}</dd>
            </>
          )}
        </dl>
      </header>
      {order && <Sold order={order} money={money} />}
      {receipts.length === 0 && <p className="text-muted">{t("free")}</p>}
      {receipts.map((receipt) => (
        <section key={receipt.number} className="grid gap-1 border-t border-line pt-4">
          <h2 className="flex flex-wrap justify-between gap-x-4 font-semibold">
            {t(receipt.kind)}
            <span className="tabular">{t("number", { number: receipt.number })}</span>
          </h2>
          <p className="text-sm text-muted">{when(receipt.at)}</p>
          <ul>
            <Row sum={money(receipt.amountTiyn)} isStrong>
              {t("total")}
            </Row>
            <Row sum={money(receipt.vatTiyn)}>{t("vat")}</Row>
          </ul>
        </section>
      ))}
      {paidLines.length > 0 && (
        <section className="grid gap-1 border-t border-line pt-4">
          <h2 className="font-semibold">{t("history")}</h2>
          <ul className="grid gap-1">
            {paidLines.map((line) => (
              <Row key={line.id} sum={money(line.amountTiyn)}>
                {line.kind === "paid"
                  ? providers.get(line.id) === "sandbox"
                    ? t("paidTest")
                    : t("paidBy", { provider: providers.get(line.id) ?? "" })
                  : line.kind === "paid-change"
                    ? t("changed")
                    : t(line.status === "succeeded" ? "back" : "backWay")}
                <span className="block text-sm text-muted">{when(line.at)}</span>
              </Row>
            ))}
          </ul>
        </section>
      )}
    </article>
  );
}

function Sold({ order, money }: { order: OrderView; money: (tiyn: number) => string }) {
  const t = useTranslations("receipt");
  const cart = useTranslations("cart");
  const ticket = useTranslations("ticket");
  const locale = useLocale();
  return (
    <>
      {order.showings.map((showing) => (
        <section key={showing.performanceId} className="grid gap-1 border-t border-line pt-4">
          <h2 className="text-lg font-semibold">{textIn(showing.title, locale)}</h2>
          <p className="text-sm text-muted">{formatMoment(showing.startsAt, showing.timeZone, locale)}</p>
          <ul className="mt-1 grid gap-1">
            {showing.lines.map((line) => (
              <Row key={line.id} sum={money(line.totalTiyn)}>
                {textIn(line.section, locale)},{" "}
                {line.row && line.seat
                  ? ticket("rowSeat", { row: line.row, seat: line.seat })
                  : cart("standing")}{" "}
                · {textIn(line.rate, locale)}
              </Row>
            ))}
          </ul>
        </section>
      ))}
      <ul className="grid gap-1 border-t border-line pt-4">
        {order.discountTiyn > 0 && <Row sum={`−${money(order.discountTiyn)}`}>{t("discount")}</Row>}
        <Row sum={money(order.totalTiyn)} isStrong>
          {t("total")}
        </Row>
        {order.feeTiyn > 0 && <Row sum={money(order.feeTiyn)}>{t("fee")}</Row>}
        <Row sum={money(order.vatTiyn)}>{t("vat")}</Row>
      </ul>
    </>
  );
}

function Row({ sum, isStrong, children }: { sum: string; isStrong?: boolean; children: ReactNode }) {
  return (
    <li className={`flex justify-between gap-4 ${isStrong ? "font-semibold" : ""}`}>
      <span>{children}</span>
      <span className="tabular whitespace-nowrap">{sum}</span>
    </li>
  );
}
