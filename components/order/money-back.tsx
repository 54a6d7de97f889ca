import { useLocale, useTranslations } from "next-intl";
import { Alert } from "#components/ui/alert.tsx";
import { formatMoney } from "#lib/money.ts";
import type { OrderView } from "#lib/orders/rules/order-view.ts";

const words = { requested: "backAsked", succeeded: "backDone", failed: "backFailed" } as const;

/** Each sum that is on its way back, and whether it has left. */
export function MoneyBack({ order }: { order: OrderView }) {
  const t = useTranslations("order");
  const locale = useLocale();
  return order.refunds.map((refund) => (
    <Alert
      key={refund.id}
      live={false}
      tone={refund.status === "failed" ? "warning" : "info"}
      title={refund.reason === "double-payment" ? t("doubleTitle") : undefined}
    >
      {t(words[refund.status], { amount: formatMoney(refund.amountTiyn, order.currency, locale) })}
    </Alert>
  ));
}
