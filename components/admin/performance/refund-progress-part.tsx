import { useLocale, useTranslations } from "next-intl";
import { Alert } from "#components/ui/alert.tsx";
import { Card } from "#components/ui/card.tsx";
import { Meter } from "#components/ui/meter.tsx";
import { formatMoney } from "#lib/money.ts";
import type { RefundProgress } from "#lib/reports/rules.ts";

/** A performance that is called off: how much of the money is back with its buyers, and what is stuck. */
export function RefundProgressPart({ progress }: { progress: RefundProgress }) {
  const t = useTranslations("callOff.progress");
  const locale = useLocale();
  const { orders, doneOrders, totalTiyn, doneTiyn, parked, isStuck } = progress;
  const money = (amountTiyn: number) => formatMoney(amountTiyn, "KZT", locale);
  const isDone = doneOrders === orders;
  return (
    <Card as="section" className="grid gap-4">
      <h2 className="text-xl font-semibold text-danger">{t("title")}</h2>
      {orders === 0 ? (
        <p>{t("nothing")}</p>
      ) : (
        <>
          <p className="max-w-text">{isDone ? t("done", { count: orders }) : t("text")}</p>
          <Meter
            label={t("orders")}
            value={doneOrders}
            max={orders}
            tone={isDone ? "ok" : "brand"}
            text={t("of", { done: doneOrders, all: orders })}
          />
          <p className="tabular">{t("money", { done: money(doneTiyn), all: money(totalTiyn) })}</p>
        </>
      )}
      {(parked > 0 || isStuck) && (
        <Alert tone="warning" live={false} title={parked > 0 ? t("parked", { count: parked }) : t("stuck")}>
          {t("parkedText")}
        </Alert>
      )}
    </Card>
  );
}
