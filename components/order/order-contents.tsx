import { useLocale, useTranslations } from "next-intl";
import { SumsView } from "#components/checkout/sums.tsx";
import { Card } from "#components/ui/card.tsx";
import { formatMoment, textIn } from "#lib/i18n/document-languages.ts";
import { formatMoney } from "#lib/money.ts";
import type { OrderLineView, OrderView } from "#lib/orders/rules/order-view.ts";

/** What the order is of and what it costs, as it was agreed. */
export function OrderContents({ order, receiptHref }: { order: OrderView; receiptHref?: string }) {
  const t = useTranslations("order");
  const receipt = useTranslations("receipt");
  const change = useTranslations("change");
  const ticket = useTranslations("ticket");
  const locale = useLocale();
  const placeOf = ({ section, row, seat }: Pick<OrderLineView, "section" | "row" | "seat">) => {
    const where = row && seat ? ticket("rowSeat", { row, seat }) : "";
    return [textIn(section, locale), where].filter(Boolean).join(", ");
  };
  const { grossTiyn, discountTiyn, totalTiyn, feeTiyn, vatTiyn } = order;
  return (
    <Card as="section" aria-label={t("contents")} className="no-print grid gap-4">
      <h2 className="text-xl">{t("contents")}</h2>
      {order.showings.map((showing) => (
        <div key={showing.performanceId}>
          <h3 className="font-semibold">{textIn(showing.title, locale)}</h3>
          <p className="text-sm text-muted">
            <span className="inline-block first-letter:uppercase">
              {formatMoment(showing.startsAt, showing.timeZone, locale)}
            </span>
            {" · "}
            {textIn(showing.venue, locale)}
          </p>
          <ul className="mt-2 grid gap-1">
            {showing.lines.map((line) => (
              <li key={line.id} className="flex justify-between gap-4">
                <span>
                  {placeOf(line)} <span className="text-muted">· {textIn(line.rate, locale)}</span>
                  {line.isGivenBack && <span className="text-muted"> · {change("givenBackMark")}</span>}
                  {line.before && (
                    <span className="block text-sm text-muted">
                      {change("was", {
                        place: placeOf(line.before),
                        amount: formatMoney(line.before.totalTiyn, order.currency, locale),
                      })}
                    </span>
                  )}
                </span>
                <span className="tabular whitespace-nowrap">
                  {formatMoney(line.totalTiyn, order.currency, locale)}
                </span>
              </li>
            ))}
          </ul>
        </div>
      ))}
      <SumsView
        sums={{
          gross: grossTiyn,
          discount: discountTiyn,
          total: totalTiyn,
          fee: feeTiyn,
          vat: vatTiyn,
        }}
        totalLabel={order.status === "pending" ? undefined : t("total")}
      />
      {receiptHref && (
        <p>
          <a href={receiptHref} className="link inline-flex min-h-11 items-center">
            {receipt("link")}
          </a>
        </p>
      )}
    </Card>
  );
}
