import { useLocale, useTranslations } from "next-intl";
import { Card } from "#components/ui/card.tsx";
import { formatMoment } from "#lib/i18n/document-languages.ts";
import { formatMoney } from "#lib/money.ts";
import type { HistoryLine, OrderView } from "#lib/orders/rules/order-view.ts";

const words = {
  paid: "historyPaid",
  "paid-change": "historyPaidChange",
  back: "historyBack",
  changed: "historyChanged",
  "given-back": "historyGivenBack",
} as const;
const states = { requested: "backRequested", succeeded: "backSucceeded", failed: "backFailed" } as const;

/** Every payment, change, cancellation and refund of an order, once there is more than its payment. */
export function OrderHistory({ order }: { order: OrderView }) {
  const t = useTranslations("change");
  const locale = useLocale();
  if (order.history.length < 2) return null;
  const timeZone = order.showings[0]?.timeZone ?? "Asia/Almaty";
  return (
    <Card as="section" aria-label={t("history")} className="no-print grid gap-3">
      <h2 className="text-xl">{t("history")}</h2>
      <ol className="grid gap-3">
        {order.history.map((line) => (
          <li key={`${line.kind}:${line.id}`} className="flex justify-between gap-4">
            <span>
              {t(words[line.kind], { count: line.seats })}
              {line.status && <span className="text-muted"> · {t(states[line.status])}</span>}
              <span className="block text-sm text-muted">
                <time dateTime={line.at.toISOString()}>{formatMoment(line.at, timeZone, locale)}</time>
              </span>
            </span>
            <Amount line={line} order={order} />
          </li>
        ))}
      </ol>
    </Card>
  );
}

function Amount({ line, order }: { line: HistoryLine; order: OrderView }) {
  const locale = useLocale();
  if (line.amountTiyn === 0) return null;
  const sum = formatMoney(Math.abs(line.amountTiyn), order.currency, locale);
  return <span className="tabular whitespace-nowrap">{line.amountTiyn < 0 ? `−${sum}` : sum}</span>;
}
