import { useTranslations } from "next-intl";
import { MoneyBack } from "#components/order/money-back.tsx";
import { Alert } from "#components/ui/alert.tsx";
import type { OrderView } from "#lib/orders/rules/order-view.ts";

type Props = {
  order: OrderView;
  /** How many tickets still admit somebody. */
  valid: number;
  /** How many somebody else holds now. */
  passed: number;
  /** The app in whose built-in browser the page is seen. */
  inApp: string | null;
};

/** The top of a paid order: that it is paid, and where the letter goes. */
export function PaidHead({ order, valid, passed, inApp }: Props) {
  const t = useTranslations("order");
  const passing = useTranslations("passing");
  const isPassed = valid === 0 && passed > 0;
  return (
    <header className="no-print grid gap-4">
      <div className="grid gap-1">
        <h1 className="text-3xl">{isPassed ? passing("allTitle") : titleOf(order, valid, t)}</h1>
        <p>
          {valid === 0
            ? isPassed
              ? passing("allText", { code: order.code })
              : t("refundedText", { code: order.code })
            : t(order.totalTiyn > 0 ? "paid" : "paidFree", { code: order.code })}{" "}
          {valid > 0 && order.mailAllowed && t("sentTo", { email: order.buyer.email })}
        </p>
      </div>
      <MoneyBack order={order} />
      {valid > 0 && (
        <>
          {!order.mailAllowed && (
            <Alert tone="info" live={false}>
              {t("notMailed")}
            </Alert>
          )}
          {inApp && (
            <Alert tone="warning" live={false} title={t("inAppTitle", { app: inApp })}>
              {t("inAppText")}
            </Alert>
          )}
        </>
      )}
    </header>
  );
}

function titleOf(order: OrderView, valid: number, t: ReturnType<typeof useTranslations<"order">>): string {
  if (valid === 0) return t("refundedTitle");
  if (order.status === "partly-refunded") return t("partlyTitle");
  return t("ticketsTitle", { count: valid });
}
