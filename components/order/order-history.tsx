import { useTranslations } from "next-intl";
import { HistoryLines } from "#components/order/history-lines.tsx";
import { Card } from "#components/ui/card.tsx";
import { homeTimeZone } from "#lib/i18n/translator.ts";
import type { OrderView } from "#lib/orders/rules/order-view.ts";

/** Every payment, change, cancellation and refund of an order, once there is more than its payment. */
export function OrderHistory({ order }: { order: OrderView }) {
  const t = useTranslations("change");
  if (order.history.length < 2) return null;
  const timeZone = order.showings[0]?.timeZone ?? homeTimeZone;
  return (
    <Card as="section" aria-label={t("history")} className="no-print grid gap-3">
      <h2 className="text-xl">{t("history")}</h2>
      <HistoryLines lines={order.history} currency={order.currency} timeZone={timeZone} />
    </Card>
  );
}
